package dev.kamae.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kamae.stores.DataDirectory.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    private Path folder;

    private Path dir;

    @BeforeEach
    void aDirectoryThatIsNotThere() {
        dir = folder.resolve("var/some data");
    }

    @Test
    void anAbsentDirectoryIsMadeForItsOwnerAlone() throws IOException {
        try (var opened = DataDirectory.open(dir, Content.DEMO)) {
            assertThat(opened.fresh()).isTrue();
            assertThat(permissions(opened.path())).isEqualTo("rwx------");
            assertThat(permissions(opened.path().resolve("database-password"))).isEqualTo("rw-------");
        }
    }

    @Test
    void anEmptyDirectoryIsTaken() throws IOException {
        Files.createDirectories(dir);
        try (var opened = DataDirectory.open(dir, Content.OWN)) {
            assertThat(opened.fresh()).isTrue();
        }
    }

    @Test
    void itIsOpenedAgainWithTheSamePassword() {
        String password;
        try (var first = DataDirectory.open(dir, Content.DEMO)) {
            password = first.password();
        }
        try (var second = DataDirectory.open(dir, Content.DEMO)) {
            assertThat(second.fresh()).isFalse();
            assertThat(second.password()).isEqualTo(password).hasSizeGreaterThan(30);
        }
    }

    @Test
    void eachDirectoryHasItsOwnPassword() {
        try (var one = DataDirectory.open(dir.resolve("one"), Content.DEMO);
                var other = DataDirectory.open(dir.resolve("other"), Content.DEMO)) {
            assertThat(one.password()).isNotEqualTo(other.password());
        }
    }

    @Test
    void aDirectoryOfSomethingElseIsRefusedAndLeftAsItWas() throws IOException {
        Files.createDirectories(dir);
        Files.writeString(dir.resolve("thesis.txt"), "years of work");
        refused().withMessageContaining("not empty and not made by Kamae");
        assertThat(dir).isDirectoryNotContaining(file -> !file.endsWith("thesis.txt"));
    }

    @Test
    void aFileIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("var"));
        Files.writeString(dir, "");
        refused().withMessageContaining("is a file");
    }

    @Test
    void theDemoIsNotStartedAsDataOfOnesOwn() {
        DataDirectory.open(dir, Content.DEMO).close();
        assertThatExceptionOfType(DataDirectoryRefused.class)
                .isThrownBy(() -> DataDirectory.open(dir, Content.OWN))
                .withMessageContaining("holds the demo")
                .withMessageContaining("`./kamae run`");
    }

    @Test
    void dataOfOnesOwnAreNotStartedAsTheDemo() {
        DataDirectory.open(dir, Content.OWN).close();
        refused().withMessageContaining("data of your own").withMessageContaining("`./kamae run --empty`");
    }

    @Test
    void twoKamaeDoNotShareADirectory() {
        try (var _ = DataDirectory.open(dir, Content.DEMO)) {
            refused().withMessageContaining("Another Kamae is running");
        }
        DataDirectory.open(dir, Content.DEMO).close();
    }

    @Test
    void aRefusalDoesNotKeepTheLock() {
        DataDirectory.open(dir, Content.DEMO).close();
        assertThatExceptionOfType(DataDirectoryRefused.class).isThrownBy(() -> DataDirectory.open(dir, Content.OWN));
        DataDirectory.open(dir, Content.DEMO).close();
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        DataDirectory.open(dir, Content.DEMO).close();
        Files.writeString(dir.resolve("kamae.properties"), "format=2\ncontent=demo\n");
        refused().withMessageContaining("newer Kamae");
    }

    @Test
    void aDamagedMarkerIsRefused() throws IOException {
        DataDirectory.open(dir, Content.DEMO).close();
        Files.writeString(dir.resolve("kamae.properties"), "");
        refused().withMessageContaining("damaged");
    }

    @Test
    void aLostPasswordIsRefused() throws IOException {
        DataDirectory.open(dir, Content.DEMO).close();
        Files.delete(dir.resolve("database-password"));
        refused().withMessageContaining("database-password is missing");
    }

    @Test
    void aStartBrokenOffBeforeTheMarkerCountsAsEmpty() throws IOException {
        DataDirectory.open(dir, Content.DEMO).close();
        Files.delete(dir.resolve("kamae.properties"));
        Files.delete(dir.resolve("log"));
        Files.delete(dir.resolve("incoming"));
        try (var opened = DataDirectory.open(dir, Content.OWN)) {
            assertThat(opened.fresh()).isTrue();
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenToIsRefused() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Files.createDirectories(dir);
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("r-xr-xr-x"));
        refused().withMessageContaining("not writable for you");
    }

    @Test
    void aDirectoryOfAnotherUserIsRefused() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may give a directory away");
        Files.createDirectories(dir);
        Files.setOwner(dir, dir.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon"));
        refused().withMessageContaining("belongs to the user daemon");
    }

    private ThrowableAssertAlternative<DataDirectoryRefused> refused() {
        return assertThatExceptionOfType(DataDirectoryRefused.class)
                .isThrownBy(() -> DataDirectory.open(dir, Content.DEMO));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
