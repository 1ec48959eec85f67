package dev.kamae.logstore;

/** Patterns of index names, in which a star stands for any text. */
final class Globs {

    private Globs() {}

    /** Whether there is a name that both patterns match. */
    static boolean meet(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return (one + other).chars().allMatch(letter -> letter == '*');
        }
        if (one.charAt(0) == '*') {
            return meet(one.substring(1), other) || meet(one, other.substring(1));
        }
        if (other.charAt(0) == '*') {
            return meet(other, one);
        }
        return one.charAt(0) == other.charAt(0) && meet(one.substring(1), other.substring(1));
    }
}
