package dev.kamae.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** JSON text in the making, as UTF-8. */
final class Bytes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] SPECIAL = new boolean[256];

    static {
        Arrays.fill(SPECIAL, 0, 0x20, true);
        SPECIAL['"'] = true;
        SPECIAL['\\'] = true;
    }

    private byte[] array;
    private int length;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    /** What is held, valid from 0 to {@link #length} and until the next change. */
    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    /** Takes back what was written after {@code length}. */
    void cut(int length) {
        this.length = length;
    }

    byte last() {
        return array[length - 1];
    }

    Bytes put(char ascii) {
        if (length == array.length) {
            ensure(1);
        }
        array[length++] = (byte) ascii;
        return this;
    }

    Bytes put(byte[] bytes) {
        return put(bytes, 0, bytes.length);
    }

    Bytes put(byte[] bytes, int from, int to) {
        int count = to - from;
        if (length + count > array.length) {
            ensure(count);
        }
        System.arraycopy(bytes, from, array, length, count);
        length += count;
        return this;
    }

    /** The text as it is, without quotes and unescaped. */
    Bytes put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text between quotes, escaped as Python's {@code json.dumps(…, ensure_ascii=False)} does. */
    Bytes putQuoted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put('"');
        putEscaped(bytes, 0, bytes.length);
        return put('"');
    }

    /** The content of a JSON text. */
    Bytes putEscaped(byte[] bytes, int from, int to) {
        ensure((to - from) * 2);
        byte[] target = array;
        int end = length;
        for (int at = from; at < to; at++) {
            byte next = bytes[at];
            if (!SPECIAL[next & 0xFF]) {
                target[end++] = next;
            } else if (next >= ' ') {
                target[end++] = '\\';
                target[end++] = next;
            } else {
                // rare, and longer than what was reckoned with
                length = end;
                control(next);
                ensure((to - at) * 2);
                target = array;
                end = length;
            }
        }
        length = end;
        return this;
    }

    private void control(byte special) {
        put('\\');
        switch (special) {
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            case '\b' -> put('b');
            case '\f' -> put('f');
            default ->
                put('u').put('0').put('0').put((char) HEX[special >> 4 & 15]).put((char) HEX[special & 15]);
        }
    }

    /** Begins an object as a member of another; {@link #close} takes the mark. */
    int open(String key) {
        int mark = length;
        putQuoted(key).put(':').put('{');
        return mark;
    }

    /** Ends the object begun at the mark, with the comma for the next member; one without members is taken back. */
    void close(int mark) {
        if (last() == '{') {
            cut(mark);
        } else {
            end('}').put(',');
        }
    }

    /** Ends a list or an object, taking back the comma that its last part left. */
    Bytes end(char close) {
        if (last() == ',') {
            length--;
        }
        return put(close);
    }

    /** A member with a text, and the comma for the next one; nothing when the text says nothing. */
    Bytes member(String key, @Nullable String value) {
        if (value != null && !Dropped.isDropped(value)) {
            putQuoted(key).put(':').putQuoted(value).put(',');
        }
        return this;
    }

    /** {@code value} in decimal with leading zeros. */
    Bytes putDigits(int value, int digits) {
        ensure(digits);
        int rest = value;
        for (int at = length + digits - 1; at >= length; at--) {
            array[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    private void ensure(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(array, 0, length, StandardCharsets.UTF_8);
    }
}
