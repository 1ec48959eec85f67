package dev.kamae.sheets;

import java.util.regex.Pattern;

/** Numbers as they are compared: {@code No.005}, {@code #5} and {@code ５} are one. */
final class SheetNumber {

    /** What stands in front of a number and is none; №, being one character, has become two by the folding. */
    private static final Pattern IN_FRONT = Pattern.compile("^(no[.:]+|no(?=\\d)|番号[.:]?|#)");

    private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)");

    private SheetNumber() {}

    static String of(String alias) {
        var folded = Folded.of(alias);
        var number = IN_FRONT.matcher(folded).replaceFirst("");
        return number.isEmpty() ? folded : ZEROS.matcher(number).replaceFirst("");
    }
}
