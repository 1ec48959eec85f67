package dev.kamae.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What is in a file: compressed ones are known by their first bytes, never by their name. */
final class Unpacked {

    private Unpacked() {}

    /** Of plain text, or of gzip with one member or several. */
    static BufferedInputStream of(InputStream content) throws IOException {
        var file = new BufferedInputStream(content, 1 << 16);
        file.mark(2);
        int first = file.read();
        int second = file.read();
        file.reset();
        return first == 0x1F && second == 0x8B ? new BufferedInputStream(new GZIPInputStream(file, 1 << 16)) : file;
    }
}
