package dev.kamae.documents;

import java.nio.charset.StandardCharsets;

/**
 * Very long documents, whose texts are cut to what the index can hold as one term. As in the SIEM loader: from 65,536 characters
 * of ASCII JSON on, and only texts that are members of objects, {@code @message} apart.
 */
final class Oversize {

    private static final int LONG_DOCUMENT = 65_536;
    private static final int LONGEST_TERM = 32_766;
    private static final int CUT_TO = 32_753;
    private static final String MARK = "<<TRUNCATED>>";
    private static final byte[] MESSAGE = Key.ascii("@message");

    /** One byte of UTF-8 is never more than three characters of ASCII JSON, its blanks included. */
    private static final int SURELY_SHORT = LONG_DOCUMENT / 4;

    private final JsonTape tape = new JsonTape();

    /** The document itself, or a shortened copy. */
    Bytes shortened(Bytes document) {
        if (document.length() < SURELY_SHORT) {
            return document;
        }
        try {
            tape.read(document.array(), 0, document.length(), true);
        } catch (JsonFault impossible) {
            throw new IllegalStateException(impossible);
        }
        if (asciiLength(0) < LONG_DOCUMENT || !cut(0)) {
            return document;
        }
        var shortened = new Bytes(document.length());
        MessageText.write(tape, 0, shortened);
        return shortened;
    }

    private boolean cut(int object) {
        boolean any = false;
        for (int key = object + 1; key < tape.next(object); key = tape.next(key + 1)) {
            int value = key + 1;
            if (tape.kind(value) == JsonTape.OBJECT) {
                any |= cut(value);
            } else if (tape.isString(value) && !tape.is(key, MESSAGE)) {
                byte[] bytes = tape.string(value).getBytes(StandardCharsets.UTF_8);
                if (bytes.length >= LONGEST_TERM) {
                    // bytes of a character that is cut in two are dropped
                    tape.replace(value, Unescaped.decoded(bytes, 0, CUT_TO) + MARK);
                    any = true;
                }
            }
        }
        return any;
    }

    private long asciiLength(int node) {
        return switch (tape.kind(node)) {
            case JsonTape.STRING -> quotedLength(tape.string(node));
            case JsonTape.OBJECT, JsonTape.ARRAY -> {
                long length = 2;
                for (int child = node + 1; child < tape.next(node); child = tape.next(child)) {
                    // ", " or ": " before each part but the first
                    length += asciiLength(child) + (child > node + 1 ? 2 : 0);
                }
                yield length;
            }
            default -> tape.string(node).length();
        };
    }

    private static long quotedLength(String text) {
        long length = 2;
        for (int at = 0; at < text.length(); at++) {
            char found = text.charAt(at);
            if (found == '"' || found == '\\' || found >= '\b' && found <= '\r' && found != '\u000B') {
                length += 2;
            } else {
                length += found < ' ' || found > '~' ? 6 : 1;
            }
        }
        return length;
    }
}
