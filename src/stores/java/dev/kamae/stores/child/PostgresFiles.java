package dev.kamae.stores.child;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from the archive on the class path. */
class PostgresFiles {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private PostgresFiles() {}

    /** Returns the folder that holds bin, lib and share: beside the class path, or in the data directory if that cannot be written to. */
    static Path unpacked(Path data) throws IOException, StoreFailed {
        Path jar = jar();
        Path beside = jar.getParent().getParent();
        Path parent = Files.isWritable(beside) ? beside : data;
        Path home = parent.resolve(jar.getFileName().toString().replaceFirst("^embedded-(.*)\\.jar$", "$1"));
        if (Files.isDirectory(home)) {
            return home;
        }
        // another start may be doing the same: the one that is renamed first wins
        Path temporary = Files.createTempDirectory(parent, "unpacking");
        try {
            unpack(temporary);
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            delete(temporary);
        } catch (IOException e) {
            delete(temporary);
            throw e;
        }
        return home;
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path jar() throws StoreFailed {
        var archive = PostgresFiles.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new StoreFailed("PostgreSQL's programs are not on the stores' class path, so build it anew:"
                    + " ./mvnw -f src/stores/pom.xml package");
        }
        String inJar = archive.getPath();
        return Path.of(URI.create(inJar.substring(0, inJar.indexOf('!'))));
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream in = PostgresFiles.class.getResourceAsStream(ARCHIVE);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Archive reaches outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
