package dev.kamae.requests;

/** Text from log lines as a sentence can hold it: on one line, of some length, and in the order in which it stands. */
final class HostileText {

    private static final int LONGEST = 200;

    private HostileText() {}

    static String shown(String text) {
        var clean = text.codePoints()
                .map(HostileText::harmless)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return text.codePointCount(0, text.length()) <= LONGEST
                ? clean.toString()
                : clean.append('…').toString();
    }

    /** Line ends and characters that turn the direction of writing would make another sentence of it. */
    private static int harmless(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> '\uFFFD';
            default -> letter;
        };
    }
}
