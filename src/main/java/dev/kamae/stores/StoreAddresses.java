package dev.kamae.stores;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;

/** Where the stores are, and how to get in. Those of a data directory are told in it while they run, for commands beside the portal. */
public record StoreAddresses(
        String jdbcUrl,
        String databaseUser,
        String databasePassword,
        String openSearchUrl,
        String openSearchUser,
        String openSearchPassword) {

    private static final String FILE = "addresses";

    /**
     * Those of the process that holds the directory; empty when none does.
     *
     * @throws DataDirectoryRefused when its data are of another kind, or the stores are not ready yet
     */
    public static Optional<StoreAddresses> running(Path dir, DataDirectory.Content content) {
        Path path = dir.toAbsolutePath().normalize();
        try {
            if (!isHeld(path)) {
                return Optional.empty();
            }
            DataDirectory.check(path, content);
            var addresses = new Properties();
            try (var reader = Files.newBufferedReader(path.resolve(FILE))) {
                addresses.load(reader);
            }
            return Optional.of(embedded(
                    addresses.getProperty("postgres"),
                    addresses.getProperty("opensearch"),
                    addresses.getProperty("user"),
                    DataDirectory.readPassword(path)));
        } catch (NoSuchFileException starting) {
            throw new DataDirectoryRefused(
                    "The Kamae that runs with %s is not ready yet, so please try again in a moment.".formatted(path),
                    starting);
        } catch (IOException e) {
            throw new DataDirectoryRefused("%s cannot be read: %s".formatted(path, e), e);
        }
    }

    /** Both embedded stores know the same name and password. */
    static StoreAddresses embedded(String jdbcUrl, String openSearchUrl, String user, String password) {
        return new StoreAddresses(jdbcUrl, user, password, openSearchUrl, user, password);
    }

    private static boolean isHeld(Path path) throws IOException {
        if (!Files.exists(path.resolve(DataDirectory.LOCK))) {
            return false;
        }
        try (var lock = FileChannel.open(path.resolve(DataDirectory.LOCK), StandardOpenOption.WRITE)) {
            return !DataDirectory.isLocked(lock);
        }
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "StoreAddresses[%s, %s]".formatted(jdbcUrl, openSearchUrl);
    }

    /** The file never holds the password, which is in one of its own. */
    void write(Path dir) throws IOException {
        Path made = dir.resolve(FILE + ".new");
        Files.deleteIfExists(made);
        Files.createFile(made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                made, "postgres=%s%nopensearch=%s%nuser=%s%n".formatted(jdbcUrl, openSearchUrl, databaseUser));
        Files.move(made, dir.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    static void forget(Path dir) throws IOException {
        Files.deleteIfExists(dir.resolve(FILE));
    }
}
