package dev.kamae.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory that programs can still have. */
final class Memory {

    private Memory() {}

    /** What the operating system says, or very much where it does not say. */
    static long availableBytes() {
        return availableBytes(Path.of("/proc/meminfo"));
    }

    static long availableBytes(Path meminfo) {
        try (var lines = Files.lines(meminfo)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
