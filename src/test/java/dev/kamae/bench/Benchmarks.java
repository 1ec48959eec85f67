package dev.kamae.bench;

import dev.kamae.Kamae;
import dev.kamae.TestStores;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Every benchmark of the portal, on stores of their own; prints tables. {@code ./kamae bench [documents|issues|loading|pages|sheets|traffic]} runs them. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var wanted = arguments.length == 0
                ? Set.of("documents", "issues", "loading", "pages", "sheets", "traffic")
                : Set.of(arguments);
        if (wanted.contains("documents")) {
            DocumentsBenchmark.print();
        }
        if (wanted.contains("loading")) {
            loading();
        }
        if (wanted.contains("issues")) {
            issues();
        }
        if (wanted.contains("sheets")) {
            sheets();
        }
        if (wanted.contains("traffic") || wanted.contains("pages")) {
            traffic(wanted);
        }
    }

    private static void loading() throws Exception {
        try (var portal = portal(new TestStores())) {
            System.out.printf("%n%-52s %8s %8s %8s%n", "from a file into the store, a second", "min", "median", "max");
            new LoadingBenchmark(portal).run();
        }
    }

    private static void sheets() throws Exception {
        try (var portal = portal(new TestStores())) {
            heading();
            new SheetBenchmark(portal).run();
        }
    }

    private static void issues() throws Exception {
        try (var stores = new KeptStores();
                var portal = portal(stores)) {
            heading();
            new IssuesBenchmark(portal).run();
        }
    }

    private static void traffic(Set<String> wanted) throws Exception {
        try (var stores = new KeptStores()) {
            try (var portal = portal(stores)) {
                var traffic = new TrafficBenchmark(portal, stores.logs());
                traffic.fill();
                if (wanted.contains("traffic")) {
                    heading();
                    traffic.run();
                }
            }
            if (wanted.contains("pages")) {
                try (var portal = portal(stores, OpenPagesBenchmark::withinTheDay)) {
                    new OpenPagesBenchmark(portal, stores.logs()).run();
                }
            }
        }
    }

    private static void heading() {
        System.out.printf("%n%-60s %8s %8s %8s %6s%n", "", "p50 ms", "p95 ms", "max ms", "rounds");
    }

    private static ConfigurableApplicationContext portal(
            ApplicationContextInitializer<ConfigurableApplicationContext> stores) {
        return portal(stores, _ -> {});
    }

    private static ConfigurableApplicationContext portal(
            ApplicationContextInitializer<ConfigurableApplicationContext> stores,
            ApplicationContextInitializer<ConfigurableApplicationContext> changes) {
        return new SpringApplicationBuilder(Kamae.class)
                .initializers(stores, changes)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "kamae.jobs.active=false", "logging.level.root=error")
                .run();
    }
}
