package dev.kamae.collector;

import dev.kamae.documents.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that somebody dropped on the page. The ledger knows it by its content and its key: dropped twice it is the same file.
 *
 * @param path where its bytes lie; its name there is made by Kamae
 * @param given the S3 key that the person gave, or the name of the file
 * @param sha256 of its content, in hexadecimal
 */
record DroppedFile(Path path, String given, long size, String sha256) implements Incoming {

    /** Of the hash and the slash after it. */
    private static final int BEFORE_THE_KEY = 65;

    @Override
    public String key() {
        return sha256 + "/" + given;
    }

    /** The key as people know it, out of the ledger's. */
    static String shownKey(String source, String key) {
        return source.equals(Ledger.Source.PAGE.name()) && key.length() > BEFORE_THE_KEY
                ? key.substring(BEFORE_THE_KEY)
                : key;
    }

    @Override
    public String version() {
        return sha256;
    }

    @Override
    public LogFile logFile() {
        return LogFile.of(given);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
