package dev.kamae.stores;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder with everything one Kamae keeps, held by one process at a time. */
public final class DataDirectory implements AutoCloseable {

    private static final int FORMAT = 1;
    private static final String MARKER = "kamae.properties";
    static final String LOCK = "lock";
    private static final String PASSWORD = "database-password";

    /** What the data are: made up to show Kamae, or those of the team. */
    public enum Content {
        DEMO("the demo", "./kamae run"),
        OWN("data of your own", "./kamae run --empty");

        private final String words;
        private final String command;

        Content(String words, String command) {
            this.words = words;
            this.command = command;
        }
    }

    private final Path path;
    private final String password;
    private final boolean fresh;
    private final FileChannel lock;

    private DataDirectory(Path path, String password, boolean fresh, FileChannel lock) {
        this.path = path;
        this.password = password;
        this.fresh = fresh;
        this.lock = lock;
    }

    /** Opens the directory, made first if it is absent or empty, and holds it until closed or until this process ends. */
    public static DataDirectory open(Path dir, Content content) {
        Path path = dir.toAbsolutePath().normalize();
        try {
            path = made(path);
            refuseForeign(path);
            return locked(path, content);
        } catch (IOException e) {
            throw new DataDirectoryRefused("%s cannot be used as data directory: %s".formatted(path, e), e);
        }
    }

    /** The directory with no symbolic links in it. */
    public Path path() {
        return path;
    }

    /** Where Kamae and its stores write their logs. */
    public Path log() {
        return path.resolve("log");
    }

    /** Where log files are put to be loaded. */
    public Path incoming() {
        return path.resolve("incoming");
    }

    /** Where log files lie that were dropped on the page. */
    public Path dropped() {
        return path.resolve("dropped");
    }

    /** Whether it was made by this very start. */
    public boolean fresh() {
        return fresh;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new DataDirectoryRefused("The lock of %s cannot be given back: %s".formatted(path, e), e);
        }
    }

    private static Path made(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new DataDirectoryRefused("%s is a file, not a directory.".formatted(path));
        }
        if (!Files.isDirectory(path)) {
            Path parent = path;
            while (parent != null && !Files.isDirectory(parent)) {
                parent = parent.getParent();
            }
            if (parent != null && !Files.isWritable(parent)) {
                throw new DataDirectoryRefused(
                        "%s cannot be made, because %s is not writable for you.".formatted(path, parent));
            }
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            try {
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } catch (FileAlreadyExistsException anotherWasFaster) {
                // the lock decides which one goes on
            }
        }
        return path.toRealPath();
    }

    private static void refuseForeign(Path path) throws IOException {
        if (!Files.getOwner(path).equals(ownerOfWhatWeMake())) {
            throw new DataDirectoryRefused("%s belongs to the user %s, so only that user can start Kamae with it."
                    .formatted(path, Files.getOwner(path).getName()));
        }
        if (!Files.isWritable(path) || !Files.isReadable(path) || !Files.isExecutable(path)) {
            throw new DataDirectoryRefused("%s is not writable for you.".formatted(path));
        }
        if (!Files.exists(path.resolve(MARKER)) && !isEmpty(path)) {
            throw new DataDirectoryRefused(
                    "%s is not empty and not made by Kamae, so please name another directory with --data."
                            .formatted(path));
        }
    }

    private static DataDirectory locked(Path path, Content content) throws IOException {
        FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            if (!isLocked(lock)) {
                throw new DataDirectoryRefused(
                        "Another Kamae is running with %s, so please stop that one or name another directory with --data."
                                .formatted(path));
            }
            boolean fresh = !Files.exists(path.resolve(MARKER));
            if (fresh) {
                make(path, content);
            }
            check(path, content);
            var directory = new DataDirectory(path, readPassword(path), fresh, lock);
            Files.createDirectories(directory.log());
            Files.createDirectories(directory.incoming());
            opened = true;
            return directory;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** Whether it is this process that holds the lock from now on. */
    static boolean isLocked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void make(Path path, Content content) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path password = path.resolve(PASSWORD);
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, HexFormat.of().formatHex(random) + "\n");
        // the marker comes last and at once, so that a directory is ours completely or still as good as empty
        Path marker = path.resolve(MARKER + ".new");
        Files.writeString(
                marker,
                "# Made by Kamae. Everything in this directory belongs together.%nformat=%d%ncontent=%s%n"
                        .formatted(FORMAT, content.name().toLowerCase(Locale.ROOT)));
        Files.move(marker, path.resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
    }

    static void check(Path path, Content asked) throws IOException {
        var marker = new Properties();
        try (var reader = Files.newBufferedReader(path.resolve(MARKER))) {
            marker.load(reader);
        }
        int format;
        Content content;
        try {
            format = Integer.parseInt(marker.getProperty("format", ""));
            content = Content.valueOf(marker.getProperty("content", "").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException damaged) {
            throw new DataDirectoryRefused("%s is damaged.".formatted(path.resolve(MARKER)), damaged);
        }
        if (format > FORMAT) {
            throw new DataDirectoryRefused(
                    "%s was written by a newer Kamae, so please start that one.".formatted(path));
        }
        if (content != asked) {
            throw new DataDirectoryRefused(
                    "%s holds %s, so please start it with `%s`, or name another directory with --data."
                            .formatted(path, content.words, content.command));
        }
    }

    static String readPassword(Path path) throws IOException {
        Path file = path.resolve(PASSWORD);
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException gone) {
            throw new DataDirectoryRefused(
                    "%s is missing, and without it nobody gets at the database, so please put it back.".formatted(file),
                    gone);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        // a start broken off before the marker was written leaves these
        List<String> beginnings = List.of(LOCK, PASSWORD, MARKER + ".new");
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(file -> beginnings.contains(String.valueOf(file.getFileName())));
        }
    }

    private static @Nullable Object ownerOfWhatWeMake() throws IOException {
        Path probe = Files.createTempFile("kamae", null);
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }
}
