package dev.kamae.documents;

/** Values as documents have them, without what says nothing. */
final class Cleaned {

    private Cleaned() {}

    /** Writes the members that say something, each followed by a comma. */
    static void members(JsonTape tape, int object, Bytes out) {
        for (int key = object + 1; key < tape.next(object); key = tape.next(key + 1)) {
            int before = out.length();
            MessageText.string(tape, key, out);
            out.put(':');
            if (value(tape, key + 1, out)) {
                out.put(',');
            } else {
                out.cut(before);
            }
        }
    }

    /** Writes a member's value; false, with nothing written, when it says nothing. */
    static boolean value(JsonTape tape, int node, Bytes out) {
        return switch (tape.kind(node)) {
            case JsonTape.OBJECT -> object(tape, node, out);
            case JsonTape.ARRAY -> array(tape, node, out);
            case JsonTape.STRING -> {
                boolean says = !Dropped.isDropped(tape, node);
                if (says) {
                    MessageText.string(tape, node, out);
                }
                yield says;
            }
            default -> {
                boolean says = !tape.isNull(node);
                if (says) {
                    MessageText.scalar(tape, node, out);
                }
                yield says;
            }
        };
    }

    private static boolean object(JsonTape tape, int node, Bytes out) {
        int before = out.length();
        out.put('{');
        members(tape, node, out);
        if (out.length() == before + 1) {
            out.cut(before);
            return false;
        }
        out.end('}');
        return true;
    }

    private static boolean array(JsonTape tape, int node, Bytes out) {
        int first = node + 1;
        int end = tape.next(node);
        boolean oneEmptyText =
                end == first + 1 && tape.isString(first) && tape.string(first).isEmpty();
        if (first == end || oneEmptyText) {
            return false;
        }
        out.put('[');
        for (int element = first; element < end; element = tape.next(element)) {
            element(tape, element, out);
            out.put(',');
        }
        out.end(']');
        return true;
    }

    /** Within a list only objects are cleaned, and one that says nothing stays as an empty one: places count there. */
    private static void element(JsonTape tape, int node, Bytes out) {
        if (tape.kind(node) == JsonTape.OBJECT) {
            if (!object(tape, node, out)) {
                out.put('{').put('}');
            }
        } else {
            MessageText.write(tape, node, out);
        }
    }
}
