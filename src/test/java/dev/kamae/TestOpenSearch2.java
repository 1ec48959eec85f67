package dev.kamae;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real OpenSearch 2 for the test run, each a process of its own. */
final class TestOpenSearch2 {

    private static final Path BUILT = Path.of("target/opensearch2");

    /** Started by whoever asks first. */
    private static final class Running {
        static final String URL = "http://127.0.0.1:" + start(folder());
    }

    private TestOpenSearch2() {}

    static String url() {
        return Running.URL;
    }

    static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-opensearch2")
                    .toAbsolutePath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Starts a node.
     *
     * @param plugins classes of plugins that are built beside it
     * @return its port
     */
    static int start(Path folder, String... plugins) {
        if (!Files.isDirectory(BUILT.resolve("lib")) || !Files.isDirectory(BUILT.resolve("security"))) {
            throw new IllegalStateException(
                    "The class path of OpenSearch 2 is not in %s, so please build it:".formatted(BUILT)
                            + " ./mvnw -f src/test/opensearch2/pom.xml package");
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dio.netty.noUnsafe=true",
                "-cp",
                plugins.length == 0 ? BUILT + "/lib/*" : BUILT + "/lib/*" + File.pathSeparator + BUILT + "/security/*",
                "src/test/opensearch2/OpenSearch2.java",
                folder.toString()));
        command.addAll(List.of(plugins));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(folder.resolve("words").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var output = process.inputReader();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("READY ")) {
                    Thread.ofPlatform().daemon().start(() -> output.lines().forEach(_ -> {}));
                    return Integer.parseInt(line.substring("READY ".length()));
                }
            }
            throw new IllegalStateException(
                    "OpenSearch 2 did not start:\n" + Files.readString(folder.resolve("words")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
