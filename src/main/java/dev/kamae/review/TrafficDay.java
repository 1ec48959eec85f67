package dev.kamae.review;

import dev.kamae.baseline.DayByDay;
import dev.kamae.baseline.Usual;
import dev.kamae.traffic.Figure;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day of one measure of the traffic.
 *
 * @param usual what was usual for such a day; null where {@code why} says that it is not known
 * @param why null where the usual is known
 */
public record TrafficDay(
        LocalDate day, Figure count, @Nullable Range usual, Usual.@Nullable Reason why) {

    /** The usual range, both ends inside, and its middle. */
    public record Range(double low, double median, double high) {}

    /** As it is compared; empty where the usual is not known. */
    Optional<DayByDay.Day> compared() {
        return Optional.ofNullable(usual)
                .map(range -> new DayByDay.Day(
                        count.atLeast(), count instanceof Figure.Known, range.low(), range.median(), range.high()));
    }
}
