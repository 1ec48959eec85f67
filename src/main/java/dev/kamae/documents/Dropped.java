package dev.kamae.documents;

/** What a document leaves out, so that "not known" looks like nothing and is never searched as a text. */
final class Dropped {

    private Dropped() {}

    static boolean isDropped(String text) {
        return switch (text) {
            case "", "-", "null", "[]" -> true;
            default -> false;
        };
    }

    static boolean isDropped(JsonTape tape, int stringNode) {
        String rewritten = tape.rewritten(stringNode);
        if (rewritten != null) {
            return isDropped(rewritten);
        }
        int from = tape.from(stringNode);
        int length = tape.to(stringNode) - from;
        byte[] bytes = tape.bytes();
        return switch (length) {
            case 0 -> true;
            case 1 -> bytes[from] == '-';
            case 2 -> bytes[from] == '[' && bytes[from + 1] == ']';
            case 4 -> bytes[from] == 'n' && bytes[from + 1] == 'u' && bytes[from + 2] == 'l' && bytes[from + 3] == 'l';
            default -> false;
        };
    }
}
