package dev.kamae.review;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month in the list of months.
 *
 * @param by who closed it; null while it is not closed
 * @param closedAt likewise
 */
public record Month(
        YearMonth month,
        State state,
        @Nullable Actor by,
        @Nullable Instant closedAt) {

    /** How far a month is. */
    public enum State {
        NOT_OVER,
        OPEN,
        CLOSED
    }
}
