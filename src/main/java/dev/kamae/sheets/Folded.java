package dev.kamae.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: full and half width, upper and lower case, and blanks make no difference. */
final class Folded {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000*※■●★☆【】\\[\\]]+");

    private Folded() {}

    static String of(String words) {
        return BLANKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
