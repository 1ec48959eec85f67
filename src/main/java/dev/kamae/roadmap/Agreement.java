package dev.kamae.roadmap;

import dev.kamae.core.Actor;
import dev.kamae.core.Score;
import dev.kamae.threats.ThreatId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The roadmap as somebody agreed to it, with what was expected of it then.
 *
 * @param number counts from 1
 * @param formula the version of the weights that it was reckoned with
 * @param measures as they stood, those that were dropped by then left out
 */
public record Agreement(
        int number, Instant at, Actor by, String note, int formula, List<Measure> measures, List<Expected> expected) {

    /** @param counter at the quarter's end; null where it could not be known */
    public record Expected(
            Quarter quarter, ThreatId threat, @Nullable Score counter) {}

    public Optional<Measure> measure(MeasureId id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** Empty for a quarter that it did not reach, and for a threat that did not apply then. */
    public Optional<Expected> expected(Quarter quarter, ThreatId threat) {
        return expected.stream()
                .filter(one -> one.quarter().equals(quarter) && one.threat().equals(threat))
                .findFirst();
    }
}
