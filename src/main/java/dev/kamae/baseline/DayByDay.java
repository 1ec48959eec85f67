package dev.kamae.baseline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How days in a row stand to the usual, each to that of its own kind of day: together they are of no kind.
 *
 * @param days how many they are
 * @param compared those of which it can be told
 * @param above those over their usual range
 * @param below those under it
 * @param times the compared ones in sum over the sum of their medians; empty where that is next to nothing
 * @param timesAtLeast whether it may be more times, because a day is compared of which not all is known
 */
public record DayByDay(int days, int compared, int above, int below, OptionalDouble times, boolean timesAtLeast) {

    /**
     * A day of which the usual is known.
     *
     * @param exact whether the count is all; else it is that at least, which only tells of a day over its range
     */
    public record Day(long count, boolean exact, double low, double median, double high) {

        private boolean isCompared() {
            return exact || isAbove();
        }

        private boolean isAbove() {
            return count > high;
        }

        private boolean isBelow() {
            return count < low;
        }
    }

    /** @param days empty for those of which the usual is not known */
    public static DayByDay of(List<Optional<Day>> days) {
        var compared =
                days.stream().flatMap(Optional::stream).filter(Day::isCompared).toList();
        var usual = compared.stream().mapToDouble(Day::median).sum();
        var counted = compared.stream().mapToLong(Day::count).sum();
        return new DayByDay(
                days.size(),
                compared.size(),
                (int) compared.stream().filter(Day::isAbove).count(),
                (int) compared.stream().filter(Day::isBelow).count(),
                usual < 1 ? OptionalDouble.empty() : OptionalDouble.of(counted / usual),
                !compared.stream().allMatch(Day::exact));
    }

    /** Whether anything can be told. */
    public boolean isKnown() {
        return compared > 0;
    }

    /** Whether every day of which it can be told was as usual; of the others nothing is said. */
    public boolean isUsual() {
        return isKnown() && above == 0 && below == 0;
    }
}
