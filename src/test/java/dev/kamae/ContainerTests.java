package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What docker-compose.yml and the Dockerfile say, against the rules of Compose and against the code. No engine runs here. */
class ContainerTests {

    private static final Pattern VERSIONED = Pattern.compile("[a-z/-]+:\\d+\\.\\d+[\\w.-]*");
    private static final Pattern OWN_NAME = Pattern.compile("KAMAE_[A-Z0-9_]+");

    private final Map<String, Object> compose = map(yaml());
    private final Map<String, Object> services = map(compose.get("services"));
    private final List<String> dockerfile = lines(Path.of("Dockerfile"));

    @Test
    void onlyWordsOfComposeAreUsed() {
        assertThat(compose).containsOnlyKeys("name", "services", "networks", "volumes");
        for (var name : services.keySet()) {
            assertThat(service(name).keySet())
                    .as(name)
                    .isSubsetOf(
                            "build",
                            "cap_drop",
                            "depends_on",
                            "environment",
                            "healthcheck",
                            "image",
                            "mem_limit",
                            "networks",
                            "ports",
                            "read_only",
                            "restart",
                            "security_opt",
                            "stop_grace_period",
                            "tmpfs",
                            "volumes");
            assertThat(map(service(name).get("healthcheck")).keySet())
                    .as(name)
                    .isSubsetOf("test", "interval", "timeout", "start_period", "retries");
        }
    }

    @Test
    void everyServiceHasOneSourceAndItsVersionIsNamed() {
        for (var name : services.keySet()) {
            var service = service(name);
            assertThat(service.containsKey("build")).as(name).isNotEqualTo(service.containsKey("image"));
            if (service.get("image") instanceof String image) {
                assertThat(image).matches(VERSIONED);
            }
        }
        assertThat(dockerfile.stream().filter(line -> line.startsWith("FROM ")).map(line -> line.split(" ")[1]))
                .allMatch(image ->
                        stages().contains(image) || VERSIONED.matcher(image).matches());
    }

    /** What was tried with one version is promised of no other. */
    @Test
    void theVersionsAreThoseThatAreTested() {
        var stores = String.join("\n", lines(Path.of("src/stores/pom.xml")));
        var portal = String.join("\n", lines(Path.of("pom.xml")));

        assertThat(service("postgres").get("image"))
                .isEqualTo("postgres:" + tag(stores, "postgresql.version").replaceFirst("\\.0$", ""));
        assertThat(service("opensearch").get("image"))
                .isEqualTo("opensearchproject/opensearch:" + tag(stores, "opensearch.version"));
        assertThat(dockerfile)
                .anyMatch(line -> line.startsWith("FROM eclipse-temurin:" + tag(portal, "java.version") + "."));
    }

    @Test
    void everyServiceIsWaitedForUntilItIsHealthy() {
        for (var entry : map(service("portal").get("depends_on")).entrySet()) {
            assertThat(entry.getValue()).isEqualTo(Map.of("condition", "service_healthy"));
            assertThat(map(service(entry.getKey()).get("healthcheck")))
                    .as(entry.getKey())
                    .containsKeys("test", "interval", "timeout", "retries");
        }
        assertThat(dockerfile).anyMatch(line -> line.startsWith("HEALTHCHECK "));
    }

    @Test
    void nothingIsReachedFromElsewhereAndTheStoresOnlyByThePortal() {
        for (var name : services.keySet()) {
            if (name.equals("portal")) {
                assertThat(list(service(name).get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
            } else {
                assertThat(service(name)).doesNotContainKey("ports");
                for (var network : list(service(name).get("networks"))) {
                    assertThat(map(map(compose.get("networks")).get(network))).containsEntry("internal", true);
                    assertThat(list(service("portal").get("networks"))).contains(network);
                }
            }
            assertThat(list(service(name).get("security_opt"))).contains("no-new-privileges:true");
        }
    }

    @Test
    void whatIsNamedIsDeclaredAndTheOtherWayRound() {
        assertThat(named("networks", name -> name))
                .isEqualTo(map(compose.get("networks")).keySet());
        assertThat(named("volumes", name -> name.substring(0, name.indexOf(':'))))
                .isEqualTo(map(compose.get("volumes")).keySet());
    }

    @Test
    void secretsComeFromTheEnvironment() {
        for (var name : services.keySet()) {
            map(service(name).get("environment")).forEach((variable, value) -> {
                if (variable.contains("PASSWORD") && value != null) {
                    assertThat(value.toString()).as(variable).matches("\\$\\{[A-Z_]+:\\?.+}");
                }
            });
        }
    }

    @Test
    void everyVariableOfKamaeIsKnownToTheCodeAndDescribed() {
        var files = Stream.of("docker-compose.yml", "Dockerfile")
                .flatMap(file -> lines(Path.of(file)).stream())
                .flatMap(line -> OWN_NAME.matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        var described = String.join("\n", lines(Path.of("docs/configuration.md")));

        assertThat(files).hasSizeGreaterThan(5).allMatch(name -> described.contains("`" + name + "`"));
        // the one that Compose itself reads
        files.remove("KAMAE_PORT");
        assertThat(known()).containsAll(files);
    }

    @Test
    void nobodyRunsAsRootAndTheProgramGetsTheSignals() {
        var last = dockerfile.subList(dockerfile.lastIndexOf("FROM base"), dockerfile.size());

        assertThat(last.stream().filter(line -> line.startsWith("USER "))).containsExactly("USER kamae");
        assertThat(last).anyMatch(line -> line.startsWith("ENTRYPOINT [\"java\", "));
    }

    /** Names of variables that settings are read from. */
    private static Set<String> known() {
        var known = new HashSet<String>();
        lines(Path.of("src/main/resources/application.properties")).stream()
                .flatMap(line -> OWN_NAME.matcher(line).results())
                .forEach(name -> known.add(name.group()));
        for (var type :
                new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.kamae")) {
            if (type.isAnnotatedWith(ConfigurationProperties.class)) {
                var prefix =
                        type.getAnnotationOfType(ConfigurationProperties.class).value();
                Arrays.stream(type.reflect().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(name -> known.add(variable(prefix + "." + name)));
            }
        }
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> lines(file).stream())
                    .flatMap(line -> Pattern.compile("@Value\\(\"\\$\\{([a-z.-]+)")
                            .matcher(line)
                            .results())
                    .forEach(property -> known.add(variable(property.group(1))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known;
    }

    private static String variable(String property) {
        return property.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }

    private Set<String> named(String what, UnaryOperator<String> name) {
        return services.keySet().stream()
                .flatMap(service -> list(service(service).get(what)).stream())
                .map(name)
                .collect(Collectors.toSet());
    }

    private Set<String> stages() {
        return dockerfile.stream()
                .filter(line -> line.startsWith("FROM ") && line.contains(" AS "))
                .map(line -> line.substring(line.indexOf(" AS ") + 4))
                .collect(Collectors.toSet());
    }

    private Map<String, Object> service(String name) {
        return map(services.get(name));
    }

    private static String tag(String xml, String name) {
        return Pattern.compile("<%s>(.+?)</".formatted(Pattern.quote(name)))
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Object yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(String.join("\n", lines(Path.of("docker-compose.yml"))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(@Nullable Object node) {
        return node == null ? List.of() : (List<String>) node;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
