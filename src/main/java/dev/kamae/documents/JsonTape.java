package dev.kamae.documents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value, read once and kept as places in the bytes it stands in, so that most of a log line is never copied before it
 * is written. Nodes are numbered in reading order; the members of an object are its key, its value, the next key …
 *
 * <p>It reads what Python reads, except that control characters may stand in texts, and that a value ends with its line.
 */
final class JsonTape {

    static final byte OBJECT = 1;
    static final byte ARRAY = 2;
    static final byte STRING = 3;
    static final byte NUMBER = 4;
    static final byte LITERAL = 5;

    private static final int DEEPEST = 200;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int size;
    private boolean more;
    private boolean unusual;

    private byte[] kind = new byte[256];
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int[] next = new int[256];
    private @Nullable String[] text = new String[256];
    /** The nodes whose text is not what stands in the bytes. */
    private int[] rewritten = new int[16];

    private int rewrittenSize;

    /**
     * Reads the value that begins at {@code start}.
     *
     * @param last whether nothing follows {@code limit}
     * @return where it ends, or -1 when it goes on after {@code limit}
     */
    int read(byte[] bytes, int start, int limit, boolean last) throws JsonFault {
        begin(bytes, start, limit);
        more = !last;
        try {
            value(0);
        } catch (Ended ended) {
            if (more) {
                return -1;
            }
            throw new JsonFault(Reason.CUT_OFF);
        }
        int after = at;
        if (unusual) {
            byte[] canonical = Canonical.of(this).getBytes(StandardCharsets.UTF_8);
            begin(canonical, 0, canonical.length);
            try {
                value(0);
            } catch (Ended impossible) {
                throw new JsonFault(Reason.NOT_JSON);
            }
        }
        return after;
    }

    private void begin(byte[] source, int start, int limit) {
        bytes = source;
        at = start;
        end = limit;
        size = 0;
        unusual = false;
        for (int i = 0; i < rewrittenSize; i++) {
            text[rewritten[i]] = null;
        }
        rewrittenSize = 0;
    }

    byte kind(int node) {
        return kind[node];
    }

    /** The node after this one and everything in it. */
    int next(int node) {
        return next[node];
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the content of a text, or the text of a number or literal, begins in {@link #bytes}. */
    int from(int node) {
        return from[node];
    }

    int to(int node) {
        return to[node];
    }

    /** The text where it is not simply what stands in {@link #bytes}: it had escapes, or was replaced. */
    @Nullable
    String rewritten(int node) {
        return text[node];
    }

    boolean isString(int node) {
        return kind[node] == STRING;
    }

    boolean isNull(int node) {
        return kind[node] == LITERAL && bytes[from[node]] == 'n';
    }

    String string(int node) {
        String known = text[node];
        return known != null ? known : new String(bytes, from[node], to[node] - from[node], StandardCharsets.UTF_8);
    }

    boolean is(int node, byte[] ascii) {
        return text[node] == null && Arrays.equals(bytes, from[node], to[node], ascii, 0, ascii.length);
    }

    void replace(int stringNode, String by) {
        rewrite(stringNode, by);
    }

    /** The value of a member of an object, or -1. */
    int member(int object, byte[] key) {
        if (object < 0 || kind[object] != OBJECT) {
            return -1;
        }
        for (int child = object + 1; child < next[object]; child = next[child + 1]) {
            if (is(child, key)) {
                return child + 1;
            }
        }
        return -1;
    }

    // --- reading ---------------------------------------------------------------

    private void value(int depth) throws JsonFault, Ended {
        switch (skipBlanks()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw new JsonFault(Reason.NOT_JSON);
        }
    }

    private void object(int depth) throws JsonFault, Ended {
        int node = open(OBJECT, depth);
        long seen = 0;
        if (skipBlanks() == '}') {
            close(node);
            return;
        }
        while (true) {
            if (skipBlanks() != '"') {
                throw new JsonFault(Reason.NOT_JSON);
            }
            int key = size;
            string();
            long mark = 1L << (to[key] - from[key] + (to[key] > from[key] ? bytes[to[key] - 1] : 0) & 63);
            if (text[key] != null || (seen & mark) != 0 && holds(node, key)) {
                unusual = true;
            }
            seen |= mark;
            if (skipBlanks() != ':') {
                throw new JsonFault(Reason.NOT_JSON);
            }
            at++;
            value(depth + 1);
            int then = skipBlanks();
            if (then == '}') {
                close(node);
                return;
            }
            if (then != ',') {
                throw new JsonFault(Reason.NOT_JSON);
            }
            at++;
        }
    }

    /** Whether an object has the key already; a long one is simply taken to, which costs time only. */
    private boolean holds(int object, int key) {
        int keys = 0;
        for (int child = object + 1; child < key; child = next[child + 1]) {
            if (++keys > 64 || Arrays.equals(bytes, from[child], to[child], bytes, from[key], to[key])) {
                return true;
            }
        }
        return false;
    }

    private void array(int depth) throws JsonFault, Ended {
        int node = open(ARRAY, depth);
        if (skipBlanks() == ']') {
            close(node);
            return;
        }
        while (true) {
            value(depth + 1);
            int then = skipBlanks();
            if (then == ']') {
                close(node);
                return;
            }
            if (then != ',') {
                throw new JsonFault(Reason.NOT_JSON);
            }
            at++;
        }
    }

    private int open(byte what, int depth) throws JsonFault {
        if (depth >= DEEPEST) {
            throw new JsonFault(Reason.TOO_DEEP);
        }
        int node = add(what, at, at);
        at++;
        return node;
    }

    private void close(int node) {
        at++;
        to[node] = at;
        next[node] = size;
    }

    private void string() throws JsonFault, Ended {
        at++;
        int start = at;
        boolean plain = true;
        while (true) {
            at = special();
            int found = bytes[at];
            if (found == '"') {
                break;
            } else if (found < 0) {
                utf8();
            } else if (found == '\n') {
                throw new JsonFault(Reason.CUT_OFF);
            } else if (found == '\\') {
                plain = false;
                escape();
            } else {
                plain = false;
                at++;
            }
        }
        int node = add(STRING, start, at);
        at++;
        if (!plain) {
            rewrite(node, Unescaped.text(bytes, start, at - 1));
        }
    }

    /** The next byte in a text that is more than itself: quote, backslash, control character or beyond ASCII. */
    private int special() throws Ended {
        int place = at;
        while (place + Long.BYTES <= end) {
            long word = (long) LONG.get(bytes, place);
            long quote = word ^ '"' * ONES;
            long backslash = word ^ '\\' * ONES;
            long hits =
                    (quote - ONES & ~quote | backslash - ONES & ~backslash | word - 0x20 * ONES & ~word | word) & HIGH;
            if (hits != 0) {
                return place + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
            place += Long.BYTES;
        }
        for (; place < end; place++) {
            int found = bytes[place];
            if (found < 0x20 || found == '"' || found == '\\') {
                return place;
            }
        }
        throw Ended.ENDED;
    }

    private void escape() throws JsonFault, Ended {
        int length = peek(at + 1) == 'u' ? 6 : 2;
        for (int digit = at + 2; digit < at + length; digit++) {
            if (Character.digit(peek(digit), 16) < 0) {
                throw new JsonFault(peek(digit) == '\n' ? Reason.CUT_OFF : Reason.NOT_JSON);
            }
        }
        if (length == 2 && "\"\\/bfnrt".indexOf(peek(at + 1)) < 0) {
            throw new JsonFault(peek(at + 1) == '\n' ? Reason.CUT_OFF : Reason.NOT_JSON);
        }
        at += length;
    }

    /** Steps over one character beyond ASCII; bytes that are none make the record unusual, where they are dropped. */
    private void utf8() throws Ended {
        int length = Unescaped.utf8Length(bytes, at, Math.min(end, at + 4));
        if (length > 0) {
            at += length;
            return;
        }
        if (at + 4 > end && more) {
            throw Ended.ENDED;
        }
        unusual = true;
        at++;
    }

    private void number() throws JsonFault, Ended {
        int start = at;
        boolean whole = true;
        if (peek(at) == '-') {
            at++;
        }
        if (peek(at) == '0') {
            at++;
        } else {
            digits();
        }
        if (peek(at) == '.') {
            whole = false;
            at++;
            digits();
        }
        if (peek(at) == 'e' || peek(at) == 'E') {
            whole = false;
            at++;
            if (peek(at) == '+' || peek(at) == '-') {
                at++;
            }
            digits();
        }
        int node = add(NUMBER, start, at);
        if (!whole || bytes[start] == '-' && bytes[start + 1] == '0') {
            String python = PythonNumber.text(new String(bytes, start, at - start, StandardCharsets.US_ASCII));
            if (python == null) {
                throw new JsonFault(Reason.NUMBER_TOO_LARGE);
            }
            rewrite(node, python);
        }
    }

    private void digits() throws JsonFault, Ended {
        int start = at;
        while (peek(at) >= '0' && peek(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw new JsonFault(peek(at) == '\n' ? Reason.CUT_OFF : Reason.NOT_JSON);
        }
    }

    private void literal(String word) throws JsonFault, Ended {
        int start = at;
        for (int i = 0; i < word.length(); i++, at++) {
            if (peek(at) != word.charAt(i)) {
                throw new JsonFault(peek(at) == '\n' ? Reason.CUT_OFF : Reason.NOT_JSON);
            }
        }
        add(LITERAL, start, at);
    }

    /** The next byte that is no blank; a line's end is one only before a value has begun. */
    private int skipBlanks() throws JsonFault, Ended {
        while (true) {
            int found = peek(at);
            if (found == '\n' && size > 0) {
                throw new JsonFault(Reason.CUT_OFF);
            }
            if (found != ' ' && found != '\t' && found != '\r' && found != '\n') {
                return found;
            }
            at++;
        }
    }

    private int peek(int place) throws Ended {
        if (place >= end) {
            throw Ended.ENDED;
        }
        return bytes[place];
    }

    private int add(byte what, int start, int stop) {
        if (size == kind.length) {
            kind = Arrays.copyOf(kind, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            next = Arrays.copyOf(next, size * 2);
            text = Arrays.copyOf(text, size * 2);
        }
        kind[size] = what;
        from[size] = start;
        to[size] = stop;
        next[size] = size + 1;
        return size++;
    }

    private void rewrite(int node, String by) {
        if (text[node] == null) {
            if (rewrittenSize == rewritten.length) {
                rewritten = Arrays.copyOf(rewritten, rewrittenSize * 2);
            }
            rewritten[rewrittenSize++] = node;
        }
        text[node] = by;
    }

    /** The bytes at hand ended within the value. */
    private static final class Ended extends Exception {

        static final Ended ENDED = new Ended();

        private Ended() {
            super(null, null, false, false);
        }
    }
}
