package dev.kamae.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stores of a data directory, running in a child process until closed. */
public final class EmbeddedStores implements AutoCloseable {

    private static final Set<String> STORES = Set.of("postgres", "opensearch");

    /** With less heap OpenSearch turns bulk loads away, see docs/benchmarks.md. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx768m",
            "-XX:+UseG1GC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:-UsePerfData",
            // half a store is worse than none: the portal is told that they ended
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Dio.netty.noUnsafe=true",
            // the stores write their last words after the first shutdown hook has begun
            "-Dlog4j.shutdownHookEnabled=false",
            "-Djava.util.logging.manager=org.apache.logging.log4j.jul.LogManager",
            "-Dslf4j.internal.verbosity=ERROR");

    private static final int DEADLINE_SECONDS = 180;
    private static final int STOP_SECONDS = 60;
    private static final long LEAST_MEMORY_BYTES = 2_500_000_000L;
    private static final long LARGEST_LOG_BYTES = 10_000_000;

    private final DataDirectory dir;
    private final Path classPath;
    private final Process child;
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    /** What went wrong, or nothing when all stores answer. */
    private final CompletableFuture<Optional<String>> ready = new CompletableFuture<>();

    private final CompletableFuture<String> unexpectedExit = new CompletableFuture<>();
    private volatile boolean closing;
    private volatile @Nullable String failure;

    private EmbeddedStores(DataDirectory dir, Path classPath) throws IOException {
        this.dir = dir;
        this.classPath = classPath;
        this.child = child("start");
        Thread.ofPlatform().daemon().name("stores").start(this::listen);
    }

    /** Starts the stores and returns when all of them answer. */
    public static EmbeddedStores start(DataDirectory dir, Path classPath) {
        if (!Files.isDirectory(classPath.resolve("classes")) || !Files.isDirectory(classPath.resolve("lib"))) {
            throw new StoresFailed(
                    "The class path of the stores is not in %s, so please build it: ./mvnw -f src/stores/pom.xml package"
                            .formatted(classPath.toAbsolutePath()));
        }
        if (Memory.availableBytes() < LEAST_MEMORY_BYTES) {
            throw new StoresFailed("Kamae and its stores need 2.5 GB of free memory, but there are only %d MB."
                    .formatted(Memory.availableBytes() / 1_000_000));
        }
        EmbeddedStores stores;
        try {
            stores = new EmbeddedStores(dir, classPath.toAbsolutePath());
        } catch (IOException e) {
            throw new StoresFailed("The stores cannot be started: " + e, e);
        }
        boolean started = false;
        try {
            Optional<String> wrong = stores.ready.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            if (wrong.isPresent()) {
                throw new StoresFailed(wrong.get());
            }
            stores.addresses().write(dir.path());
            started = true;
            return stores;
        } catch (ExecutionException | IOException e) {
            throw new StoresFailed("The stores cannot be started: " + e, e);
        } catch (TimeoutException e) {
            throw new StoresFailed(
                    "The stores did not answer within %d seconds, their logs are in %s."
                            .formatted(DEADLINE_SECONDS, dir.log()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoresFailed("The start of the stores was broken off.", e);
        } finally {
            if (!started) {
                stores.close();
            }
        }
    }

    /** Where the stores' class path is: the system property or else what the build makes. */
    public static Path defaultClassPath() {
        return Path.of(System.getProperty("kamae.stores.classpath", "target/stores"));
    }

    public StoreAddresses addresses() {
        return StoreAddresses.embedded(jdbcUrl(), openSearchUrl(), user(), password());
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/kamae".formatted(ports.get("postgres"));
    }

    public String openSearchUrl() {
        return "http://127.0.0.1:%d".formatted(ports.get("opensearch"));
    }

    /** The name that both stores know. */
    public String user() {
        return "kamae";
    }

    /** The password that both stores ask for. */
    public String password() {
        return dir.password();
    }

    /** Calls back with one sentence when the stores end without having been closed, after nothing of them is left running. */
    public void onUnexpectedExit(Consumer<String> callback) {
        unexpectedExit.thenAccept(callback);
    }

    /** Ends the stores and waits until they have. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = Thread.interrupted();
        try {
            child.getOutputStream().close();
            StoreAddresses.forget(dir.path());
        } catch (IOException alreadyGone) {
            // then there is nobody to tell
        }
        if (!ended(child)) {
            child.destroyForcibly();
            stopWhatIsLeft();
        } else if (child.exitValue() != 0) {
            stopWhatIsLeft();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader output = child.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                heard(line);
            }
        } catch (IOException e) {
            failure = "The stores cannot be heard: " + e;
        }
        if (closing) {
            ready.complete(Optional.of("The stores were closed."));
            return;
        }
        boolean ended = ended(child);
        stopWhatIsLeft();
        String told = failure;
        String sentence = told != null
                ? told + "."
                : "The stores ended by themselves (%s), their logs are in %s."
                        .formatted(ended ? "exit code " + child.exitValue() : "no exit code", dir.log());
        ready.complete(Optional.of(sentence));
        unexpectedExit.complete(sentence);
    }

    private void heard(String line) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("FAILED")) {
            failure = line.substring("FAILED ".length());
        } else if (words[0].equals("READY") && words.length == 3) {
            ports.put(words[1], Integer.parseInt(words[2]));
            if (ports.keySet().containsAll(STORES)) {
                ready.complete(Optional.empty());
            }
        }
    }

    /** A child that was killed leaves PostgreSQL behind, which would keep the data directory from the next start. */
    private void stopWhatIsLeft() {
        try {
            Process stop = child("stop");
            stop.getOutputStream().close();
            if (!ended(stop)) {
                stop.destroyForcibly();
            }
        } catch (IOException e) {
            throw new StoresFailed("What is left of the stores cannot be stopped: " + e, e);
        }
    }

    private Process child(String what) throws IOException {
        Path log = dir.log().resolve("stores.log");
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.move(log, dir.log().resolve("stores.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        // Ctrl-C and a closed terminal reach the whole process group, but the stores end after the portal
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "stores"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of("-cp", classPath.resolve("classes") + ":" + classPath.resolve("lib") + "/*"));
        command.addAll(List.of("dev.kamae.stores.child.Stores", what, dir.path().toString(), "0"));
        return new ProcessBuilder(command)
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
    }

    private static boolean ended(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
