package dev.kamae.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a file whose name says nothing shows of itself. */
final class Sniffed {

    /** More than the longest record that is at all usual. */
    private static final int BEGINNING = 1 << 16;

    private Sniffed() {}

    /** Whether its beginning has what each AWS WAF record has, or the envelopes that CloudWatch Logs puts around them. */
    static boolean isWaf(BufferedInputStream file) throws IOException {
        file.mark(BEGINNING);
        String beginning;
        try {
            beginning = new String(file.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        } finally {
            file.reset();
        }
        return beginning.contains("\"webaclId\"") || beginning.contains("\"logEvents\"");
    }
}
