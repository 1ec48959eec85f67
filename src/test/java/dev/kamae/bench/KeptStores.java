package dev.kamae.bench;

import dev.kamae.stores.DataDirectory;
import dev.kamae.stores.EmbeddedStores;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Stores that stay in {@code var/bench} from one run to the next, because filling them takes minutes. Who doubts what is in
 * them deletes the folder.
 */
final class KeptStores implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    private final EmbeddedStores stores = EmbeddedStores.start(
            DataDirectory.open(Path.of("var", "bench"), DataDirectory.Content.OWN), EmbeddedStores.defaultClassPath());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> addresses = Map.of(
                "spring.datasource.url", stores.jdbcUrl(),
                "spring.datasource.username", stores.user(),
                "spring.datasource.password", stores.password(),
                "kamae.opensearch.url", stores.openSearchUrl(),
                "kamae.opensearch.user", stores.user(),
                "kamae.opensearch.password", stores.password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("stores", addresses));
    }

    /** The log store without the portal before it. */
    RawLogStore logs() {
        return new RawLogStore(stores.openSearchUrl(), stores.user(), stores.password());
    }

    @Override
    public void close() {
        stores.close();
    }
}
