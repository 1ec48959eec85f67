package dev.kamae.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTests {

    @Test
    void whatIsAvailableIsReadFromTheOperatingSystem(@TempDir Path folder) throws IOException {
        Path meminfo = Files.writeString(folder.resolve("meminfo"), """
                MemTotal:       24682840 kB
                MemFree:        20000000 kB
                MemAvailable:    1000000 kB
                """);
        assertThat(Memory.availableBytes(meminfo)).isEqualTo(1_024_000_000);
    }

    @Test
    void whereNothingIsSaidThereIsNoLimit(@TempDir Path folder) {
        assertThat(Memory.availableBytes(folder.resolve("absent"))).isEqualTo(Long.MAX_VALUE);
    }
}
