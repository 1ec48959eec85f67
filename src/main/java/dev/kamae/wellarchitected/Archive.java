package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip of files. Nothing of it is written under the names that it gives, and no more is unpacked than is read. */
final class Archive {

    /** Of more files the rest is not read. */
    static final int MOST_ENTRIES = 500;

    /** An archive that unpacks to more is not read at all. */
    static final long MOST_UNPACKED = 50L * 1024 * 1024;

    private static final Charset WINDOWS_IN_JAPAN = Charset.forName("windows-31j");

    private final ImportFile zip;
    private final List<ImportTrouble> troubles = new ArrayList<>();
    private final List<ImportFile> files = new ArrayList<>();
    private long unpacked;

    private Archive(ImportFile zip) {
        this.zip = zip;
    }

    static boolean isOne(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
    }

    /** @param into what is wrong with it */
    static List<ImportFile> unpack(ImportFile zip, List<ImportTrouble> into) {
        var archive = new Archive(zip);
        var files = archive.files();
        into.addAll(archive.troubles);
        return files;
    }

    private List<ImportFile> files() {
        if (zip.bytes().length > ImportFile.MOST_BYTES) {
            return refused(Reason.TOO_LARGE, "");
        }
        try {
            var file = Files.createTempFile("kamae-review", ".zip");
            try {
                Files.write(file, zip.bytes());
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<ImportFile> read(Path file) throws IOException {
        try {
            return read(file, StandardCharsets.UTF_8);
        } catch (ZipException broken) {
            try {
                return read(file, WINDOWS_IN_JAPAN);
            } catch (ZipException still) {
                return refused(Reason.ARCHIVE_BROKEN, "");
            }
        }
    }

    private List<ImportFile> read(Path file, Charset names) throws IOException {
        files.clear();
        troubles.clear();
        unpacked = 0;
        try (var opened = new ZipFile(file.toFile(), names)) {
            var entries = opened.stream().filter(Archive::isWanted).toList();
            for (var entry : entries.subList(0, Math.min(entries.size(), MOST_ENTRIES))) {
                take(opened, entry);
                if (unpacked > MOST_UNPACKED) {
                    return refused(Reason.UNPACKS_TOO_MUCH, Long.toString(MOST_UNPACKED / 1024 / 1024));
                }
            }
            if (entries.size() > MOST_ENTRIES) {
                return refused(Reason.TOO_MANY_IN_ARCHIVE, Integer.toString(MOST_ENTRIES));
            }
        }
        if (files.isEmpty() && troubles.isEmpty()) {
            return refused(Reason.EMPTY, "");
        }
        return List.copyOf(files);
    }

    private void take(ZipFile opened, ZipEntry entry) throws IOException {
        if (climbs(entry.getName())) {
            troubles.add(new ImportTrouble(zip.name(), Reason.PATH_CLIMBS, entry.getName()));
            return;
        }
        var name = zip.name() + "/" + entry.getName();
        try (var content = opened.getInputStream(entry)) {
            var bytes = content.readNBytes(ImportFile.MOST_BYTES + 1);
            unpacked += bytes.length;
            if (isOne(bytes)) {
                troubles.add(new ImportTrouble(name, Reason.ARCHIVE_IN_ARCHIVE, ""));
            } else {
                files.add(new ImportFile(name, bytes));
            }
        } catch (ZipException broken) {
            troubles.add(new ImportTrouble(name, Reason.ARCHIVE_BROKEN, ""));
        }
    }

    /** Folders, and what Finder and Explorer put beside the files of people. */
    private static boolean isWanted(ZipEntry entry) {
        var name = entry.getName();
        var last = name.substring(name.lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && !name.startsWith("__MACOSX/")
                && !last.equals(".DS_Store")
                && !last.equals("Thumbs.db");
    }

    private static boolean climbs(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.matches("[A-Za-z]:.*")
                || Arrays.asList(name.split("/")).contains("..");
    }

    private List<ImportFile> refused(Reason reason, String where) {
        troubles.clear();
        troubles.add(new ImportTrouble(zip.name(), reason, where));
        return List.of();
    }
}
