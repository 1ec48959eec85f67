package dev.kamae;

import static java.util.Map.entry;

import dev.kamae.stores.DataDirectory;
import dev.kamae.stores.DataDirectoryRefused;
import dev.kamae.stores.EmbeddedStores;
import dev.kamae.stores.StoresFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One run of the portal with stores of its own: they start before it and stop after it. */
final class EmbeddedRun {

    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;
    private static final long PORTAL_STOP_MILLIS = 20_000;

    private final RunOptions options;
    private final Thread starter = Thread.currentThread();
    private final CountDownLatch storesDecided = new CountDownLatch(1);
    private volatile @Nullable EmbeddedStores stores;
    private volatile @Nullable ConfigurableApplicationContext portal;
    private volatile boolean stopping;
    private volatile boolean storesGone;

    private EmbeddedRun(RunOptions options) {
        this.options = options;
    }

    static void start(List<String> arguments) {
        try {
            var home = Path.of(System.getProperty("kamae.home", ""));
            new EmbeddedRun(RunOptions.of(arguments, home)).start();
        } catch (RunOptions.Misunderstood e) {
            System.err.println(e.getMessage());
            System.exit(MISUNDERSTOOD);
        }
    }

    private void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            var directory = DataDirectory.open(options.data(), options.content());
            refuseTakenPort();
            startStores(directory);
            startPortal(directory);
        } catch (DataDirectoryRefused | StoresFailed | PortRefused e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private void startStores(DataDirectory directory) {
        System.out.println("starting…");
        try {
            var started = EmbeddedStores.start(directory, EmbeddedStores.defaultClassPath());
            stores = started;
            started.onUnexpectedExit(sentence -> {
                storesGone = true;
                fail(sentence + " Kamae stops.");
            });
        } finally {
            storesDecided.countDown();
        }
    }

    private void startPortal(DataDirectory directory) {
        Path log = directory.log().resolve("kamae.log");
        try {
            var started = application(directory)
                    .run(
                            "--server.port=" + options.port(),
                            "--logging.file.name=" + log,
                            // the terminal is for what a person must know
                            "--logging.threshold.console=off");
            portal = started;
            Welcome.say(started, directory, System.out);
        } catch (RuntimeException e) {
            if (!stopping) {
                LoggerFactory.getLogger(Kamae.class).error("Kamae did not start", e);
            }
            fail(sentence(e, log));
        }
    }

    private SpringApplication application(DataDirectory directory) {
        var application = new SpringApplication(Kamae.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of(
                "server.address", "127.0.0.1",
                "kamae.collector.folder", directory.incoming().toString(),
                "kamae.collector.drop.folder", directory.dropped().toString(),
                // one node of one's own is not spared
                "kamae.opensearch.refresh", "2s",
                "spring.lifecycle.timeout-per-shutdown-phase", "5s"));
        var running = stores;
        if (running != null) {
            Map<String, Object> addresses = Map.ofEntries(
                    entry("spring.datasource.url", running.jdbcUrl()),
                    entry("spring.datasource.username", running.user()),
                    entry("spring.datasource.password", running.password()),
                    entry("kamae.opensearch.url", running.openSearchUrl()),
                    entry("kamae.opensearch.user", running.user()),
                    entry("kamae.opensearch.password", running.password()),
                    // what the environment says of another one does not hold for this one
                    entry("kamae.opensearch.read-only", false),
                    entry("kamae.opensearch.ca", ""),
                    entry("kamae.opensearch.aws.service", ""),
                    entry("kamae.opensearch.aws.region", ""),
                    entry("kamae.opensearch.aws.role-arn", ""),
                    // whoever tries it out wants to see at once what came in
                    entry("kamae.opensearch.refresh", "1s"),
                    // for the command that loads files; made up data are not mixed with others
                    entry(
                            "kamae.data",
                            options.content() == DataDirectory.Content.OWN
                                    ? directory.path().toString()
                                    : ""),
                    // the data directory decides, whatever the environment says
                    entry("kamae.demo", options.content() == DataDirectory.Content.DEMO));
            application.addInitializers(context ->
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("stores", addresses)));
        }
        return application;
    }

    /** Runs once, however the process is told to end: the portal first, then what it stands on. */
    private void stop() {
        stopping = true;
        if (storesDecided.getCount() > 0) {
            starter.interrupt();
            waitFor(storesDecided::await);
        }
        var running = portal;
        // a portal still starting is not waited for: what it has not committed, the database forgets
        if (running != null && !storesGone) {
            var closing = Thread.ofPlatform().daemon().name("stop-portal").start(running::close);
            waitFor(() -> closing.join(PORTAL_STOP_MILLIS));
        }
        var left = stores;
        if (left != null) {
            left.close();
        }
        if (running != null && !storesGone) {
            ClassArchive.write();
        }
    }

    private void fail(String sentence) {
        storesDecided.countDown();
        if (!stopping) {
            System.err.println(sentence);
            System.exit(FAILED);
        }
    }

    private void refuseTakenPort() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", options.port()));
        } catch (BindException e) {
            throw new PortRefused(options.port(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(Throwable failure, Path log) {
        Throwable cause = failure;
        for (Throwable next = cause; next != null; next = next.getCause()) {
            cause = next;
            if (next instanceof PortInUseException taken) {
                return new PortRefused(taken.getPort(), taken).getMessage();
            }
        }
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return "Kamae did not start (%s: %s), the whole story is in %s"
                .formatted(cause.getClass().getSimpleName(), reason, log);
    }

    private static void waitFor(Waiting waiting) {
        try {
            waiting.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Waiting {

        void end() throws InterruptedException;
    }

    /** The portal cannot have the port asked for. */
    private static class PortRefused extends RuntimeException {

        private final String sentence;

        PortRefused(int port, Exception cause) {
            super(cause);
            this.sentence = String.valueOf(cause.getMessage()).contains("denied")
                    ? "Port %d is not for ordinary users, so please choose one above 1023 with --port.".formatted(port)
                    : "Port %d is taken by another program, so please choose another one with --port.".formatted(port);
        }

        @Override
        public String getMessage() {
            return sentence;
        }
    }
}
