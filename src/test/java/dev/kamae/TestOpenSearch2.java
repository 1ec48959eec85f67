package dev.kamae;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real OpenSearch 2 for the test run, a process of its own, started by whoever asks first. */
final class TestOpenSearch2 {

    private static final Path BUILT = Path.of("target/opensearch2/lib");

    private static final class Running {
        static final String URL = start();
    }

    private TestOpenSearch2() {}

    static String url() {
        return Running.URL;
    }

    private static String start() {
        if (!Files.isDirectory(BUILT)) {
            throw new IllegalStateException(
                    "The class path of OpenSearch 2 is not in %s, so please build it:".formatted(BUILT)
                            + " ./mvnw -f src/test/opensearch2/pom.xml package");
        }
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "test-opensearch2")
                    .toAbsolutePath();
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Dio.netty.noUnsafe=true",
                            "-cp",
                            BUILT + "/*",
                            "src/test/opensearch2/OpenSearch2.java",
                            folder.toString())
                    .redirectError(folder.resolve("words").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var output = process.inputReader();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("READY ")) {
                    Thread.ofPlatform().daemon().start(() -> output.lines().forEach(_ -> {}));
                    return "http://127.0.0.1:" + line.substring("READY ".length());
                }
            }
            throw new IllegalStateException(
                    "OpenSearch 2 did not start:\n" + Files.readString(folder.resolve("words")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
