package dev.kamae.review;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A month as it was closed.
 *
 * @param at the first instant of the next month in the team's zone
 * @param by who closed it
 * @param sha256 of the stored bytes, as it was written beside them
 * @param missing how many of its hours were not known then
 * @param stored null when the stored bytes are not those that were written: then nobody may print them
 */
public record ClosedMonth(
        YearMonth month,
        Instant at,
        Actor by,
        Instant closedAt,
        String sha256,
        int schema,
        int formula,
        int missing,
        @Nullable PostureReport stored) {

    /** Empty when what is stored was tampered with. */
    public Optional<PostureReport> report() {
        return Optional.ofNullable(stored);
    }
}
