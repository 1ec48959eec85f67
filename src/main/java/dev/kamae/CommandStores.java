package dev.kamae;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kamae.logstore.AwsSigning;
import dev.kamae.logstore.LogStoreSettings;
import dev.kamae.stores.DataDirectory;
import dev.kamae.stores.EmbeddedStores;
import dev.kamae.stores.StoreAddresses;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * The stores that a command works on; they are closed after it if it was the command that started them.
 *
 * @param name by which a person knows them
 */
record CommandStores(String name, StoreAddresses addresses, LogStoreSettings logs, Runnable end)
        implements AutoCloseable {

    /**
     * Those that the environment names, else those of a running portal, else started for the command.
     *
     * @param err is told when they are started, as that takes a while
     * @throws CommandArguments.Misunderstood when what the environment says contradicts itself
     */
    static CommandStores of(CommandArguments arguments, Map<String, String> environment, Path home, PrintStream err) {
        if ((environment.containsKey("KAMAE_OPENSEARCH_URL") || environment.containsKey("KAMAE_DATABASE_URL"))
                && arguments.value("--data").isEmpty()) {
            return new Named(environment).stores();
        }
        Path data = arguments.file("--data").orElse(home.resolve("var/own"));
        var running = StoreAddresses.running(data, DataDirectory.Content.OWN);
        if (running.isPresent()) {
            return of(name(data), running.get(), () -> {});
        }
        err.println("starting the stores…");
        var directory = DataDirectory.open(data, DataDirectory.Content.OWN);
        var started = EmbeddedStores.start(directory, EmbeddedStores.defaultClassPath());
        return of(name(data), started.addresses(), started::close);
    }

    private static String name(Path data) {
        return "the data directory " + data.toAbsolutePath().normalize();
    }

    /** An address may have a password in it, and nobody knows who reads the terminal. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("//[^/]*@", "//").replaceFirst("[?#].*", "");
    }

    private static CommandStores of(String name, StoreAddresses addresses, Runnable end) {
        return new CommandStores(
                name,
                addresses,
                LogStoreSettings.of(
                        addresses.openSearchUrl(), addresses.openSearchUser(), addresses.openSearchPassword()),
                end);
    }

    @Override
    public void close() {
        end.run();
    }

    HikariDataSource database() {
        var config = new HikariConfig();
        config.setJdbcUrl(addresses.jdbcUrl());
        config.setUsername(addresses.databaseUser());
        config.setPassword(addresses.databasePassword());
        config.setMaximumPoolSize(3);
        // who asks first is told, as the database's own trouble
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** As the environment names them, by the same variables as the portal. */
    private record Named(Map<String, String> environment) {

        CommandStores stores() {
            try {
                var stores = of(
                        "OpenSearch at " + withoutSecrets(set("KAMAE_OPENSEARCH_URL", "")),
                        new StoreAddresses(
                                set("KAMAE_DATABASE_URL", "jdbc:postgresql://localhost:5432/kamae"),
                                set("KAMAE_DATABASE_USER", "kamae"),
                                set("KAMAE_DATABASE_PASSWORD", ""),
                                set("KAMAE_OPENSEARCH_URL", ""),
                                set("KAMAE_OPENSEARCH_USER", ""),
                                set("KAMAE_OPENSEARCH_PASSWORD", "")),
                        () -> {});
                var signing = new AwsSigning(
                        set("KAMAE_OPENSEARCH_AWS_SERVICE", ""),
                        set("KAMAE_OPENSEARCH_AWS_REGION", ""),
                        set("KAMAE_OPENSEARCH_AWS_ROLEARN", ""));
                var logs = stores.logs()
                        .withIndexPrefix(set("KAMAE_OPENSEARCH_INDEXPREFIX", ""))
                        .trusting(set("KAMAE_OPENSEARCH_CA", ""))
                        .signed(signing);
                boolean readsOnly = "true".equalsIgnoreCase(set("KAMAE_OPENSEARCH_READONLY", ""));
                return new CommandStores(
                        stores.name(), stores.addresses(), readsOnly ? logs.reading() : logs, stores.end());
            } catch (IllegalArgumentException refused) {
                throw new CommandArguments.Misunderstood(String.valueOf(refused.getMessage()));
            }
        }

        private String set(String variable, String otherwise) {
            return environment.getOrDefault(variable, otherwise);
        }
    }
}
