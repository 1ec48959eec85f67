package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.stores.DataDirectory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void everythingInTheDataDirectoryIsInOneFileForItsOwnerOnly() throws Exception {
        var data = folder.resolve("data");
        try (var made = DataDirectory.open(data, DataDirectory.Content.OWN)) {
            Files.writeString(made.incoming().resolve("a.log"), "a line");
        }
        var file = folder.resolve("kamae.tar.gz");

        assertThat(backup("--data", data.toString(), file.toString())).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var restored = Files.createDirectory(folder.resolve("restored"));
        assertThat(new ProcessBuilder("tar", "-C", restored.toString(), "-xzf", file.toString())
                        .start()
                        .waitFor())
                .isZero();
        try (var again = DataDirectory.open(restored, DataDirectory.Content.OWN)) {
            assertThat(again.fresh()).isFalse();
            assertThat(again.incoming().resolve("a.log")).hasContent("a line");
            assertThat(restored.resolve("database-password"))
                    .hasSameTextualContentAs(data.resolve("database-password"));
        }
    }

    @Test
    void nothingIsCopiedWhileItRunsOrFromNowhereOrOverAnotherFile() throws Exception {
        var data = folder.resolve("data");
        var file = folder.resolve("kamae.tar.gz");
        try (var running = DataDirectory.open(data, DataDirectory.Content.OWN)) {
            assertThat(backup("--data", running.path().toString(), file.toString()))
                    .isEqualTo(1);
            assertThat(told.toString()).contains("Another Kamae is running");
        }
        assertThat(backup("--data", folder.resolve("none").toString(), file.toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(file).doesNotExist();

        Files.writeString(file, "something else");
        assertThat(backup("--data", data.toString(), file.toString())).isEqualTo(1);
        assertThat(file).hasContent("something else");
        assertThat(backup("--data", data.toString())).isEqualTo(2);
    }

    private int backup(String... arguments) {
        var out = new PrintStream(told);
        return new BackupCommand(folder, out, out).run(List.of(arguments));
    }
}
