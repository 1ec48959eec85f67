package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file: UTF-8, UTF-16 as PowerShell writes it, or Shift_JIS as Windows does in Japan.
 *
 * @param guessed whether the encoding can only be guessed, so that somebody should look at the titles
 */
record FileText(String text, boolean guessed) {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static FileText of(byte[] bytes) throws FileNotUsable {
        if (bytes.length > ImportFile.MOST_BYTES) {
            throw new FileNotUsable(Reason.TOO_LARGE, "");
        }
        var input = ByteBuffer.wrap(bytes);
        try {
            var text = decoded(input, charset(bytes));
            return new FileText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, false);
        } catch (CharacterCodingException not) {
            return guessed(bytes, input.position() + 1);
        }
    }

    private static FileText guessed(byte[] bytes, int wrongAt) throws FileNotUsable {
        try {
            return new FileText(decoded(ByteBuffer.wrap(bytes), SHIFT_JIS), true);
        } catch (CharacterCodingException not) {
            throw new FileNotUsable(Reason.NOT_UTF8, Integer.toString(wrongAt));
        }
    }

    /** By the byte order mark, or by the zero beside the first letter, which in both formats is one of ASCII. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == 0 && bytes[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] != 0 && bytes[1] == 0
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    private static String decoded(ByteBuffer input, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input)
                .toString();
    }

    /** Half a character and a null character: what no text has and the record cannot keep. */
    static boolean isBroken(String text) {
        return text.codePoints().anyMatch(character -> character == 0 || isHalf(character));
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
