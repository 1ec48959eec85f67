package dev.kamae.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What the content of a JSON text says. */
final class Unescaped {

    private Unescaped() {}

    /** Of content whose escapes are known to be well-formed; bytes that are no UTF-8 are dropped, as the SIEM loader does. */
    static String text(byte[] bytes, int from, int to) throws JsonFault {
        var content = decoded(bytes, from, to);
        var text = new StringBuilder(content.length());
        for (int at = 0; at < content.length(); at++) {
            char next = content.charAt(at);
            if (next != '\\') {
                text.append(next);
                continue;
            }
            char escape = content.charAt(++at);
            switch (escape) {
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    text.append((char) Integer.parseInt(content, at + 1, at + 5, 16));
                    at += 4;
                }
                default -> text.append(escape);
            }
        }
        refuseLoneSurrogates(text);
        return text.toString();
    }

    private static void refuseLoneSurrogates(CharSequence text) throws JsonFault {
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (Character.isHighSurrogate(next)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(next)) {
                throw new JsonFault(Reason.LONE_SURROGATE);
            }
        }
    }

    static String decoded(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.IGNORE)
                    .onUnmappableCharacter(CodingErrorAction.IGNORE)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The length of the well-formed UTF-8 character beyond ASCII that begins at {@code at}, or 0. */
    static int utf8Length(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4 || at + length > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
