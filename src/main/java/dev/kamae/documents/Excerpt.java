package dev.kamae.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a broken record as may be shown: enough to know it again, nothing that may be a secret. */
final class Excerpt {

    private static final int LONGEST = 200;

    /** From here on a record may hold what a person sent. */
    private static final Pattern PRIVATE = Pattern.compile(
            "httpRequest|headers|cookie|authorization|\"args\"|matchedData|password|token", Pattern.CASE_INSENSITIVE);

    private Excerpt() {}

    static String of(byte[] bytes, int from, int to) {
        String text = Unescaped.decoded(bytes, from, Math.min(to, from + LONGEST * 2));
        String shown = text.startsWith("{") ? text : shape(text);
        Matcher found = PRIVATE.matcher(shown);
        if (found.find()) {
            return cut(shown, found.start()) + "…";
        }
        return shown.length() > LONGEST ? cut(shown, LONGEST) + "…" : shown;
    }

    /** A piece from the middle of a record may be the middle of a cookie: only its shape is shown. */
    private static String shape(String text) {
        return text.replaceAll("\\p{L}", "x").replaceAll("\\p{N}", "9");
    }

    private static String cut(String text, int length) {
        int end = Math.min(length, LONGEST);
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
