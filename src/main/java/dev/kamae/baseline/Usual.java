package dev.kamae.baseline;

/** What is usual, or that it is not known. */
public sealed interface Usual {

    /**
     * A range that something without a special reason falls into 19 times of 20, with four comparable days 9 of 10.
     *
     * @param low at least 0
     * @param median the middle of what was counted
     * @param high with {@code low} the ends of the range, both inside
     */
    record Known(double low, double median, double high, Basis basis) implements Usual {

        /** How what was counted in the same span stands to the usual. */
        public Comparison compare(long count) {
            if (count > high) {
                return Comparison.Above.of(count, median);
            }
            return count < low ? new Comparison.Below(count / median) : new Comparison.AsUsual();
        }
    }

    /**
     * Too little to compare with, and no guess is made.
     *
     * @param found how many comparable days there were
     */
    record NotKnown(Reason reason, int found) implements Usual {}

    /** Why the usual is not known. */
    enum Reason {
        /** None of the days that could be compared was measured. */
        NOTHING_TO_COMPARE,
        /** Fewer than {@link Baseline#LEAST_DAYS} comparable days. */
        TOO_FEW_DAYS,
        /** Enough days, but all within one week, whose own trouble would pass for the usual. */
        ONE_WEEK_ONLY
    }
}
