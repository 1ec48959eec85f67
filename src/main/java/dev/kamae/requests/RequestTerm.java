package dev.kamae.requests;

import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that is wanted of requests, or is not.
 *
 * @param excluded whether those with it are left out
 * @param value as an address says it
 */
public record RequestTerm(RequestPart part, boolean excluded, String value) implements Comparable<RequestTerm> {

    /** A search looks at so many characters and no more. */
    public static final int LONGEST = 500;

    private static final String NOT = "not-";

    private static final Comparator<RequestTerm> ORDER = Comparator.comparing(RequestTerm::part)
            .thenComparing(RequestTerm::excluded)
            .thenComparing(RequestTerm::value);

    public RequestTerm {
        value = clean(value);
        if (!part.options().isEmpty()) {
            value = value.toLowerCase(Locale.ROOT);
        }
        if (value.isEmpty() || !part.isValid(value)) {
            throw new IllegalArgumentException("%s is no %s".formatted(value, part));
        }
    }

    /** Those with it. */
    public static RequestTerm of(RequestPart part, String value) {
        return new RequestTerm(part, false, value);
    }

    /** The same the other way round. */
    public RequestTerm not() {
        return new RequestTerm(part, !excluded, value);
    }

    /** What an address calls it. */
    public String key() {
        return key(part, excluded);
    }

    /** What an address calls terms of a part. */
    static String key(RequestPart part, boolean excluded) {
        return (excluded ? NOT : "") + part.key();
    }

    static String clean(String text) {
        var plain = text.replace('\0', ' ').strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    @Override
    public int compareTo(RequestTerm other) {
        return ORDER.compare(this, other);
    }
}
