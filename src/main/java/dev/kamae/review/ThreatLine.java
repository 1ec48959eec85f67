package dev.kamae.review;

import dev.kamae.core.Score;
import dev.kamae.scoring.Band;
import dev.kamae.scoring.Change;
import dev.kamae.scoring.Counter;
import dev.kamae.scoring.Standing;
import dev.kamae.threats.ThreatId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A threat in a report.
 *
 * @param target null while nobody has set one
 * @param before how it stood at the moment that the report compares with; null when the threat was not in the catalogue then
 * @param change why its Counter differs from then; null where one of the two is not known
 * @param reason the biggest part of the change; null where nothing changed that shows
 * @param advice null where nothing would help that shows, and while its Counter is not known
 * @param pressure 1 to 4; null when nothing is measured or set
 * @param byHand null where nobody holds it to be another than the reckoned one
 */
public record ThreatLine(
        ThreatId id,
        Named name,
        Standing standing,
        @Nullable Score target,
        @Nullable Standing before,
        @Nullable Change change,
        @Nullable Reason reason,
        @Nullable Advice advice,
        @Nullable Integer pressure,
        @Nullable ByHand byHand) {

    /** Empty while it is not known. */
    public Optional<Counter> counter() {
        return counter(standing);
    }

    /** Of the moment that the report compares with; empty when it was not known. */
    public Optional<Counter> counterBefore() {
        return before == null ? Optional.empty() : counter(before);
    }

    /** Empty while it is not known. */
    public Optional<Band> band() {
        return counter().map(Counter::band);
    }

    private static Optional<Counter> counter(Standing standing) {
        return standing instanceof Standing.Known(var counter) ? Optional.of(counter) : Optional.empty();
    }
}
