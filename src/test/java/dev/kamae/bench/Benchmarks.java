package dev.kamae.bench;

import dev.kamae.Kamae;
import dev.kamae.TestStores;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Every benchmark of the portal, on stores of their own; prints tables. {@code ./kamae bench [documents|register|traffic]} runs them. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var wanted = arguments.length == 0 ? Set.of("documents", "register", "traffic") : Set.of(arguments);
        if (wanted.contains("documents")) {
            new DocumentsBenchmark().run();
        }
        if (wanted.contains("register") || wanted.contains("traffic")) {
            portal(wanted);
        }
    }

    private static void portal(Set<String> wanted) throws Exception {
        try (var portal = new SpringApplicationBuilder(Kamae.class)
                .initializers(new TestStores())
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "kamae.jobs.active=false", "logging.level.root=error")
                .run()) {
            System.out.printf("%-52s %8s %8s %8s%n", "", "p50 ms", "p95 ms", "max ms");
            if (wanted.contains("register")) {
                new RegisterBenchmark(portal).run();
            }
            if (wanted.contains("traffic")) {
                new TrafficBenchmark(portal).run();
            }
        }
    }
}
