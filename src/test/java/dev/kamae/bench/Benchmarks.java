package dev.kamae.bench;

import dev.kamae.Kamae;
import dev.kamae.TestStores;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Every benchmark of the portal, on stores of their own; prints tables. {@code ./kamae bench [documents|loading|register|traffic]} runs them. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var wanted = arguments.length == 0 ? Set.of("documents", "loading", "register", "traffic") : Set.of(arguments);
        if (wanted.contains("documents")) {
            DocumentsBenchmark.print();
        }
        if (wanted.contains("loading")) {
            loading();
        }
        if (wanted.contains("register")) {
            register();
        }
        if (wanted.contains("traffic")) {
            traffic();
        }
    }

    private static void loading() throws Exception {
        try (var portal = portal(new TestStores())) {
            System.out.printf("%n%-52s %8s %8s %8s%n", "from a file into the store, a second", "min", "median", "max");
            new LoadingBenchmark(portal).run();
        }
    }

    private static void register() throws Exception {
        try (var portal = portal(new TestStores())) {
            heading();
            new RegisterBenchmark(portal).run();
        }
    }

    private static void traffic() throws Exception {
        try (var stores = new KeptStores();
                var portal = portal(stores)) {
            heading();
            new TrafficBenchmark(portal, stores.logs()).run();
        }
    }

    private static void heading() {
        System.out.printf("%n%-60s %8s %8s %8s %6s%n", "", "p50 ms", "p95 ms", "max ms", "rounds");
    }

    private static ConfigurableApplicationContext portal(
            ApplicationContextInitializer<ConfigurableApplicationContext> stores) {
        return new SpringApplicationBuilder(Kamae.class)
                .initializers(stores)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "kamae.jobs.active=false", "logging.level.root=error")
                .run();
    }
}
