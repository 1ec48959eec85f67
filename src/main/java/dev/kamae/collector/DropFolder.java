package dev.kamae.collector;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Where dropped files lie, under names of our own. */
@Component
class DropFolder {

    private static final String UNFINISHED = ".part";
    private static final Pattern OURS = Pattern.compile("([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(\\.part)?");

    private final DropSettings settings;

    DropFolder(DropSettings settings) {
        this.settings = settings;
    }

    Path path(UUID id) {
        return settings.place().resolve(id.toString());
    }

    /** How large a file is and what is in it. */
    record Written(long size, String sha256) {}

    /**
     * Writes what comes to the disk, piece by piece, and lets it stand only when it was whole.
     *
     * @throws DropRefused when it is empty or too large, or the disk has no room for it
     */
    Written write(UUID id, String name, InputStream content) throws IOException {
        var folder = made();
        Path unfinished = folder.resolve(id + UNFINISHED);
        try {
            var written = copied(content, unfinished, name);
            Files.move(unfinished, path(id), StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Written copied(InputStream content, Path to, String name) throws IOException {
        var store = Files.getFileStore(settings.place());
        var digest = sha256();
        long size = 0;
        try (var out = new DigestOutputStream(created(to), digest)) {
            var piece = new byte[1 << 16];
            for (int length; (length = read(content, piece, name)) >= 0; ) {
                size += length;
                if (size > settings.largest().toBytes()) {
                    throw DropRefused.tooLarge(name, settings.largest().toMegabytes());
                }
                refuseWithoutRoom(store, name);
                try {
                    out.write(piece, 0, length);
                } catch (IOException full) {
                    throw DropRefused.diskFull(name);
                }
            }
        }
        if (size == 0) {
            throw DropRefused.empty(name);
        }
        return new Written(size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Whoever sends it may go away in the middle. */
    private static int read(InputStream content, byte[] into, String name) {
        try {
            return content.read(into);
        } catch (IOException brokenOff) {
            throw DropRefused.notWhole(name);
        }
    }

    private void refuseWithoutRoom(FileStore store, String name) throws IOException {
        if (store.getUsableSpace() < settings.spare().toBytes()) {
            throw DropRefused.diskFull(name);
        }
    }

    void remove(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    /** Removes what nobody knows of and what was never finished, once it has lain there for long. */
    void tidy(Set<UUID> known, Instant before) throws IOException {
        if (!Files.isDirectory(settings.place())) {
            return;
        }
        try (var files = Files.newDirectoryStream(settings.place())) {
            for (Path file : files) {
                var ours = OURS.matcher(file.getFileName().toString());
                if (ours.matches()
                        && (ours.group(3) != null || !known.contains(UUID.fromString(ours.group(1))))
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path made() throws IOException {
        var folder = settings.place();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return folder;
    }

    /** Logs are personal data: nobody else on the machine reads them, whoever made the folder. */
    private static OutputStream created(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        return Files.newOutputStream(file, StandardOpenOption.WRITE);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
