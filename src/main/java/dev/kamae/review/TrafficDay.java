package dev.kamae.review;

import dev.kamae.baseline.Usual;
import dev.kamae.traffic.Figure;
import java.time.LocalDate;
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

    /** Whether it is known whether this was more or less than usual. */
    boolean isCompared() {
        return usual != null && count instanceof Figure.Known;
    }

    boolean isAbove() {
        return usual != null && count.atLeast() > usual.high();
    }

    boolean isBelow() {
        return usual != null && count instanceof Figure.Known(var known) && known < usual.low();
    }
}
