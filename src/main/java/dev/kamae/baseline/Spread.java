package dev.kamae.baseline;

import java.util.Arrays;

/**
 * The middle of some counts and the range that the next one is expected in.
 *
 * <p>Median and median absolute deviation, so that one attack among four weeks does not become the usual. Deviations are
 * taken between square roots (Anscombe's 2√(x+3/8)): there a count that happens by chance alone has a standard deviation
 * of 1 whether it is 3 or 3 million, and a busy series, whose noise grows with it, stays nearly even.
 */
record Spread(double low, double median, double high) {

    /** Standard deviations on either side: wide enough that a tile is not off by chance several times a day. */
    private static final double REACH = 2.5;

    /** What chance alone gives. Weeks that happened to be equal do not make the next week's 2 instead of 1 a finding. */
    private static final double CHANCE = 1;

    /** A busy and steady series: nobody calls 8 % more unusual, however steady it was. */
    private static final double LEAST_SHARE = 0.1;

    /** From the median absolute deviation to the standard deviation of a normal distribution. */
    private static final double NORMAL = 1.4826;

    /** Of one count or more. */
    static Spread of(double[] counts) {
        var middle = median(counts);
        var centre = root(middle);
        var deviation = median(Arrays.stream(counts)
                .map(count -> Math.abs(root(count) - centre))
                .toArray());
        var reach = REACH * Math.max(CHANCE, NORMAL * deviation * fewness(counts.length));
        return new Spread(
                Math.min(count(Math.max(0, centre - reach)), middle * (1 - LEAST_SHARE)),
                middle,
                Math.max(count(centre + reach), middle * (1 + LEAST_SHARE)));
    }

    /**
     * Few counts often lie closer together than they should, and their median is itself off by some. On normal random
     * numbers this factor holds the next one 92 times of 100 with four counts, 96 with eight and 98 with twenty.
     */
    private static double fewness(int n) {
        return 1 + 4.0 / n;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double root(double count) {
        return 2 * Math.sqrt(count + 0.375);
    }

    private static double count(double root) {
        return Math.max(0, root * root / 4 - 0.375);
    }
}
