package dev.kamae.traffic;

/** Text from log lines as a table can hold it. */
final class StoredText {

    /** A key of an index holds no more. */
    static final int LONGEST = 500;

    private StoredText() {}

    static String of(String text) {
        var clean = text.replace('\0', '\uFFFD');
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
