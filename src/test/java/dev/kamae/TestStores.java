package dev.kamae;

import dev.kamae.identity.TestProvider;
import dev.kamae.stores.DataDirectory;
import dev.kamae.stores.EmbeddedStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The real stores of a test run: one process for all of it, and for each Spring context a database of its own, copied from a
 * template in which every migration has run, and index names with a beginning of their own.
 */
public final class TestStores implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String TEMPLATE = "kamae_template";
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    /** Started by whoever asks first; stopped with the test run. */
    private static final class Running {

        static final EmbeddedStores STORES = start();

        private static EmbeddedStores start() {
            try {
                var directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-stores");
                var stores = EmbeddedStores.start(
                        DataDirectory.open(directory.resolve("data"), DataDirectory.Content.OWN),
                        EmbeddedStores.defaultClassPath());
                Runtime.getRuntime().addShutdownHook(new Thread(stores::close));
                execute(stores, "create database " + TEMPLATE);
                migrate(source(stores, TEMPLATE));
                return stores;
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** Brings a database to the schema that lies in folders of a place, one for each module. */
    static void migrate(DataSource database, String place, Path folders) {
        Arrays.stream(Objects.requireNonNull(folders.toFile().list()))
                .sorted()
                .forEach(module -> Flyway.configure()
                        .dataSource(database)
                        .locations(place + "/" + module)
                        // as the module-aware Flyway of the portal names them
                        .table(module.equals("__root") ? "flyway_schema_history" : "flyway_schema_history_" + module)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load()
                        .migrate());
    }

    /** Brings a database to the schema of today. */
    static void migrate(DataSource database) {
        migrate(database, "classpath:db/migration", Path.of("db"));
    }

    /** A database with nothing in it. */
    static DataSource emptyDatabase() {
        var stores = Running.STORES;
        return source(stores, made(stores, "template1"));
    }

    /** A database of its own with every table and no rows. */
    public static DataSource freshDatabase() {
        var stores = Running.STORES;
        return source(stores, made(stores, TEMPLATE));
    }

    /** The running stores, for what speaks to them without Spring. */
    public static EmbeddedStores running() {
        return Running.STORES;
    }

    /** A beginning of index names that nobody else has. */
    public static String freshIndexPrefix() {
        return "t" + PREFIXES.incrementAndGet() + "-";
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var stores = Running.STORES;
        var name = made(stores, TEMPLATE);
        Map<String, Object> addresses = Map.of(
                "spring.datasource.url", address(stores, name),
                "spring.datasource.username", stores.user(),
                "spring.datasource.password", stores.password(),
                "kamae.opensearch.url", stores.openSearchUrl(),
                "kamae.opensearch.user", stores.user(),
                "kamae.opensearch.password", stores.password(),
                "kamae.opensearch.index-prefix", freshIndexPrefix());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("stores", addresses));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("provider", TestProvider.settings()));
        try {
            Files.writeString(
                    Path.of("target/contexts"), name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static synchronized String made(EmbeddedStores stores, String template) {
        var name = "kamae_" + MADE.incrementAndGet();
        execute(stores, "create database " + name + " template " + template);
        return name;
    }

    private static DataSource source(EmbeddedStores stores, String database) {
        return new DriverManagerDataSource(address(stores, database), stores.user(), stores.password());
    }

    private static String address(EmbeddedStores stores, String database) {
        return stores.jdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
    }

    private static void execute(EmbeddedStores stores, String sql) {
        try (var connection = DriverManager.getConnection(stores.jdbcUrl(), stores.user(), stores.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
