package dev.kamae.documents;

import org.jspecify.annotations.Nullable;

/**
 * What CloudWatch Logs says around a record; nothing for one that came without.
 *
 * @param message the record as it was logged
 * @param id which CloudWatch Logs gave it; the document's id is reckoned from both
 */
record Envelope(
        String message,
        @Nullable String id,
        @Nullable String account,
        @Nullable String group,
        @Nullable String stream) {

    static final Envelope NONE = new Envelope("", null, null, null, null);

    private static final byte[] OWNER = Key.ascii("owner");
    private static final byte[] LOG_GROUP = Key.ascii("logGroup");
    private static final byte[] LOG_STREAM = Key.ascii("logStream");
    private static final byte[] ID = Key.ascii("id");
    private static final byte[] MESSAGE = Key.ascii("message");

    /** Of one log event on the tape of its envelope. */
    static Envelope of(JsonTape tape, int event) {
        String message = text(tape, event, MESSAGE);
        return new Envelope(
                message == null ? "" : message,
                text(tape, event, ID),
                text(tape, 0, OWNER),
                text(tape, 0, LOG_GROUP),
                text(tape, 0, LOG_STREAM));
    }

    private static @Nullable String text(JsonTape tape, int object, byte[] key) {
        int node = tape.member(object, key);
        return node >= 0 && tape.isString(node) ? tape.string(node) : null;
    }
}
