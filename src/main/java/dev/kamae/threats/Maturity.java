package dev.kamae.threats;

/**
 * How far a control has come, as a person has judged it.
 *
 * @param level 0 (confirmed that there is none) to 5 (in place everywhere, and improved by what is measured)
 */
public record Maturity(int level) {

    public static final int HIGHEST = 5;

    /** There is no such control, and somebody has made sure of it; not the same as not recorded. */
    public static final Maturity NONE = new Maturity(0);

    public Maturity {
        if (level < 0 || level > HIGHEST) {
            throw new IllegalArgumentException("A maturity is from 0 to 5, and not " + level);
        }
    }

    /** The effectiveness that it lets one expect, from 0 to 1. */
    public double effectiveness() {
        return (double) level / HIGHEST;
    }
}
