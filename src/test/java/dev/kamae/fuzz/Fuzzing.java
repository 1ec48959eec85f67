package dev.kamae.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Has Jazzer look for inputs that a parser does not bear, beginning with those that are kept. */
public final class Fuzzing {

    private Fuzzing() {}

    /**
     * Gives each parser its part of the time.
     *
     * @return whether something was found; it lies in {@code target/fuzz} then and belongs to the kept ones
     */
    public static boolean run(Duration all) throws IOException, InterruptedException {
        boolean found = false;
        for (var target : Targets.values()) {
            long seconds = Math.max(1, all.toSeconds() / Targets.values().length);
            System.out.printf("fuzzing %s for %d s%n", target.className(), seconds);
            found |= run(target, seconds) != 0;
        }
        return found;
    }

    private static int run(Targets target, long seconds) throws IOException, InterruptedException {
        var home = Files.createDirectories(Path.of("target/fuzz").resolve(target.name()));
        var grown = Files.createDirectories(home.resolve("grown"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + target.className(),
                        "--instrumentation_includes=dev.kamae.**",
                        // it makes the rules for user agents a hundred times slower
                        "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks",
                        "--keep_going=1",
                        "--reproducer_path=" + home,
                        "-artifact_prefix=" + home + "/",
                        "-max_total_time=" + seconds,
                        "-timeout=60",
                        "-rss_limit_mb=2048",
                        "-max_len=65536",
                        "-print_final_stats=1",
                        grown.toString(),
                        target.corpus().toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
