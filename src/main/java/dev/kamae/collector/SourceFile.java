package dev.kamae.collector;

import dev.kamae.documents.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of logs on a disk.
 *
 * @param key its path below the folder it was found in, which for a copied bucket is its S3 key
 */
public record SourceFile(Path path, String key, long size, Instant changed) implements Incoming {

    /** A file alone. */
    public static SourceFile of(Path file) throws IOException {
        return of(file, file.getFileName().toString());
    }

    /**
     * The files of a folder and the folders in it, by their keys. What begins with a dot or ends in {@code .part} or
     * {@code .tmp} is not yet, or never, a log; links are not followed out of the folder.
     *
     * @throws IOException when the folder cannot be read; a file that is gone in between is left out
     */
    public static List<SourceFile> below(Path folder) throws IOException {
        var found = new ArrayList<SourceFile>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (Files.isRegularFile(path)
                        && !Files.isSymbolicLink(path)
                        && !isUnfinished(folder.relativize(path))) {
                    try {
                        found.add(of(path, folder.relativize(path).toString()));
                    } catch (IOException gone) {
                        // moved or deleted while we looked
                    }
                }
            }
        } catch (java.io.UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        found.sort((one, other) -> one.key.compareTo(other.key));
        return found;
    }

    /** A file by the key that it has. */
    static SourceFile of(Path path, String key) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new SourceFile(
                path, key, attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    private static boolean isUnfinished(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        String name = relative.getFileName().toString();
        return name.endsWith(".part") || name.endsWith(".tmp");
    }

    @Override
    public LogFile logFile() {
        return LogFile.of(key);
    }

    @Override
    public String version() {
        return size + "@" + changed;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
