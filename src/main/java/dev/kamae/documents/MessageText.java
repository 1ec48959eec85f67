package dev.kamae.documents;

/**
 * The {@code @message} of a record, on whose MD5 its id hangs: the record as Python's {@code json.dumps(…,
 * ensure_ascii=False)} writes it again, with a blank after each comma and colon.
 */
final class MessageText {

    private MessageText() {}

    static void write(JsonTape tape, int node, Bytes out) {
        switch (tape.kind(node)) {
            case JsonTape.OBJECT -> {
                out.put('{');
                for (int key = node + 1; key < tape.next(node); key = tape.next(key + 1)) {
                    if (key > node + 1) {
                        out.put(',').put(' ');
                    }
                    string(tape, key, out);
                    out.put(':').put(' ');
                    write(tape, key + 1, out);
                }
                out.put('}');
            }
            case JsonTape.ARRAY -> {
                out.put('[');
                for (int element = node + 1; element < tape.next(node); element = tape.next(element)) {
                    if (element > node + 1) {
                        out.put(',').put(' ');
                    }
                    write(tape, element, out);
                }
                out.put(']');
            }
            case JsonTape.STRING -> string(tape, node, out);
            default -> scalar(tape, node, out);
        }
    }

    static void string(JsonTape tape, int node, Bytes out) {
        String rewritten = tape.rewritten(node);
        if (rewritten != null) {
            out.putQuoted(rewritten);
        } else {
            // with its quotes, which stand around it
            out.put(tape.bytes(), tape.from(node) - 1, tape.to(node) + 1);
        }
    }

    static void scalar(JsonTape tape, int node, Bytes out) {
        String rewritten = tape.rewritten(node);
        if (rewritten != null) {
            out.put(rewritten);
        } else {
            out.put(tape.bytes(), tape.from(node), tape.to(node));
        }
    }
}
