package dev.kamae.wellarchitected;

import java.util.regex.Pattern;

/** A best practice by the number that its edition of the lens gives it: {@code SEC05-BP03}. */
public record PracticeCode(String value) implements Comparable<PracticeCode> {

    private static final Pattern VALID = Pattern.compile("SEC(0[1-9]|1[01])-BP\\d{2}");

    public PracticeCode {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Practices have codes like SEC05-BP03 but this was " + value);
        }
    }

    /** The number of its question, 1 to 11. */
    public int sec() {
        return Integer.parseInt(value.substring(3, 5));
    }

    /** Without the question: {@code BP03}. */
    public String within() {
        return value.substring(6);
    }

    @Override
    public int compareTo(PracticeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
