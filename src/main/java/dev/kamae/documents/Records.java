package dev.kamae.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The records of a file, one after the other, whether each has a line of its own or they follow each other without anything
 * between. One that cannot be read ends with its line, or where the next one visibly begins, and is told apart from its
 * neighbours. Of the file only the record at hand is in memory.
 */
final class Records {

    static final int LONGEST = 8 * 1024 * 1024;

    /** How each AWS WAF record begins; within a text its quotes would be escaped. */
    private static final byte[] BEGINNING = "{\"timestamp\":".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final JsonTape tape;
    private final Consumer<Rejected> rejected;

    private InputStream in = InputStream.nullInputStream();
    private byte[] window = new byte[1 << 18];
    private int at;
    private int limit;
    private boolean ended;
    private long windowOffset;
    private long number;
    private int recordStart;
    private int recordEnd;
    private String hash = "";

    Records(JsonTape tape, Consumer<Rejected> rejected) {
        this.tape = tape;
        this.rejected = rejected;
    }

    void begin(InputStream file) {
        in = file;
    }

    /**
     * Reads the next record onto the tape; false at the end of the file.
     *
     * @throws IOException when the file cannot be read on; what came before was given, what was begun was rejected
     */
    boolean next() throws IOException {
        while (skipBlanks()) {
            number++;
            recordStart = at;
            try {
                int after = tape.read(window, at, limit, ended);
                if (after >= 0) {
                    at = after;
                    recordEnd = after;
                    hash = "";
                    return true;
                }
                number--;
                if (limit - at >= LONGEST) {
                    number++;
                    passOver(Reason.TOO_LONG);
                } else {
                    fill();
                }
            } catch (JsonFault fault) {
                passOver(fault.reason());
            }
        }
        return false;
    }

    /** Which record of the file the one at hand is, from 1; after the end, how many there were. */
    long number() {
        return number;
    }

    /** Where the record at hand stands. */
    Place place() {
        return place(number, 0);
    }

    /** Where an event of the envelope at hand stands. */
    Place place(long number, int event) {
        return new Place(number, windowOffset + recordStart, recordEnd - recordStart, event);
    }

    /** That of the bytes of the record at hand; an envelope may hold many events that ask for it. */
    String hash() {
        if (hash.isEmpty()) {
            var sha256 = Hash.sha256();
            sha256.update(window, recordStart, recordEnd - recordStart);
            hash = Hash.hex(sha256.digest());
        }
        return hash;
    }

    /** The record at hand became no document. */
    void reject(Reason reason) {
        rejected.accept(new Rejected(reason, place(), hash(), Excerpt.of(window, recordStart, recordEnd)));
    }

    /** The file could not be read on: what was begun, or else the file itself, became no document. */
    void broken(Reason reason) {
        boolean begun = at < limit;
        var sha256 = Hash.sha256();
        sha256.update(window, at, limit - at);
        rejected.accept(new Rejected(
                reason,
                begun ? new Place(number + 1, windowOffset + at, limit - at, 0) : Place.ofFile(windowOffset + at),
                begun ? Hash.hex(sha256.digest()) : "",
                Excerpt.of(window, at, limit)));
    }

    private boolean skipBlanks() throws IOException {
        while (true) {
            if (windowOffset == 0 && at == 0 && limit >= MARK.length && Arrays.equals(window, 0, 3, MARK, 0, 3)) {
                at = MARK.length;
            }
            while (at < limit && isBlank(window[at])) {
                at++;
            }
            if (at < limit) {
                return true;
            }
            if (ended) {
                return false;
            }
            fill();
        }
    }

    private static boolean isBlank(byte found) {
        return found == ' ' || found == '\n' || found == '\r' || found == '\t';
    }

    /** Tells of the record that begins at {@link #at} and goes on to the end of its line, or to the next beginning. */
    private void passOver(Reason reason) throws IOException {
        var sha256 = Hash.sha256();
        long offset = windowOffset + at;
        String excerpt = Excerpt.of(window, at, Math.min(limit, at + 4096));
        int end = end(at + 1);
        while (end < 0 && !ended) {
            int known = Math.max(at, limit - BEGINNING.length);
            sha256.update(window, at, known - at);
            at = known;
            fill();
            end = end(at);
        }
        int stop = end < 0 ? limit : end;
        sha256.update(window, at, stop - at);
        at = stop;
        long length = windowOffset + at - offset;
        var place = new Place(number, offset, length, 0);
        rejected.accept(new Rejected(reason, place, Hash.hex(sha256.digest()), excerpt));
    }

    private int end(int from) {
        for (int place = from; place < limit; place++) {
            byte found = window[place];
            if (found == '\n'
                    || found == '{'
                            && place + BEGINNING.length <= limit
                            && Arrays.equals(window, place, place + BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
                return place;
            }
        }
        return -1;
    }

    /** Reads on, keeping what begins at {@link #at}. */
    private void fill() throws IOException {
        if (at > 0) {
            System.arraycopy(window, at, window, 0, limit - at);
            windowOffset += at;
            limit -= at;
            at = 0;
        }
        if (limit == window.length) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        int read;
        try {
            read = in.read(window, limit, window.length - limit);
        } catch (IOException broken) {
            ended = true;
            throw broken;
        }
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }
}
