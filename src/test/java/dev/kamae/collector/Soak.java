package dev.kamae.collector;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kamae.fuzz.Fuzzing;
import dev.kamae.stores.DataDirectory;
import dev.kamae.stores.EmbeddedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code ./kamae soak [--kills N] [--seed N]}: kills a collector so often, every tenth time together with its stores, and says
 * whether anything was lost or doubled. {@code ./kamae soak --fuzz MINUTES}: looks for inputs that a parser does not bear.
 */
public final class Soak {

    private static final int WITH_THE_STORES = 10;
    private static final String PREFIX = "soak-";

    private final DataDirectory directory;
    private EmbeddedStores stores;

    private Soak(DataDirectory directory) {
        this.directory = directory;
        this.stores = started();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        int kills = 100;
        long seed = System.nanoTime();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--kills" -> kills = Integer.parseInt(arguments[i + 1]);
                case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
                case "--fuzz" -> System.exit(Fuzzing.run(Duration.ofMinutes(Long.parseLong(arguments[i + 1]))) ? 1 : 0);
                default -> {
                    System.err.println("./kamae soak [--kills N] [--seed N] | --fuzz MINUTES");
                    System.exit(2);
                }
            }
        }
        var home = Files.createTempDirectory(Path.of("target"), "soak");
        try (var directory = DataDirectory.open(home.resolve("data"), DataDirectory.Content.OWN)) {
            new Soak(directory).kill(Files.createDirectory(home.resolve("logs")), kills, seed);
        }
        System.exit(0);
    }

    private void kill(Path folder, int times, long seed) throws IOException, InterruptedException {
        System.out.printf("killing a collector %d times (--seed %d)%n", times, seed);
        try {
            Ledger.in(database());
            var kills = new Kills(folder, PREFIX, seed, stores.addresses(), database());
            for (int i = 1; i <= times; i++) {
                if (i % WITH_THE_STORES == 0) {
                    kills.onceWith(this::killStores);
                    stores = started();
                    kills.moved(stores.addresses(), database());
                } else {
                    kills.once();
                }
                System.out.printf("%d killed%n", i);
            }
            kills.end();
            kills.nothingIsLostOrDoubled();
            System.out.printf(
                    "%,d documents of %d files: nothing lost, nothing doubled%n", kills.documents(), kills.files());
        } finally {
            stores.close();
        }
    }

    private EmbeddedStores started() {
        return EmbeddedStores.start(directory, EmbeddedStores.defaultClassPath());
    }

    /** Returns when nothing of them is left. */
    private void killStores() {
        var ended = new CompletableFuture<String>();
        stores.onUnexpectedExit(ended::complete);
        ProcessHandle.current()
                .children()
                .filter(process -> process.info().commandLine().orElse("").contains("dev.kamae.stores.child.Stores"))
                .forEach(ProcessHandle::destroyForcibly);
        ended.join();
    }

    private DataSource database() {
        return new DriverManagerDataSource(stores.jdbcUrl(), stores.user(), stores.password());
    }
}
