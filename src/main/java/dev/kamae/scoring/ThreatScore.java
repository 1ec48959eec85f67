package dev.kamae.scoring;

import dev.kamae.core.Score;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Impact;
import dev.kamae.threats.Stance;
import dev.kamae.threats.ThreatId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One threat: what was recorded about it, how well it is countered, and what that is made of.
 *
 * @param functions of those that are known, 0 to 100
 * @param controls those that count, by function
 * @param pressure empty when nothing is measured or set
 */
public record ThreatScore(
        Stance stance,
        Standing standing,
        Map<ControlFunction, Score> functions,
        List<ControlScore> controls,
        Optional<Pressure> pressure,
        Inputs inputs) {

    public ThreatId id() {
        return stance.threat().id();
    }

    /** Every piece of evidence, what moved most first; empty while there is no Counter to move. */
    public List<LedgerLine> ledger() {
        return counter().isEmpty() ? List.of() : LedgerLine.of(inputs.reckon());
    }

    /** What would help, most first; likewise. */
    public List<Help> help() {
        return counter().isEmpty() ? List.of() : Help.of(inputs);
    }

    /** Empty while it is not known. */
    public Optional<Counter> counter() {
        return standing instanceof Standing.Known(var counter) ? Optional.of(counter) : Optional.empty();
    }

    /** (100 - Counter) · Pressure · Impact / 5; empty while one of them is not known. */
    public Optional<Double> priority() {
        var impact = stance.impact();
        if (impact == null) {
            return Optional.empty();
        }
        return counter()
                .flatMap(counter -> pressure.map(pressing ->
                        (100 - counter.score().value()) * pressing.value() * impact.level() / Impact.HIGHEST));
    }

    /** Why it differs from an earlier moment; empty where one of the two is not known. */
    public Optional<Change> since(ThreatScore earlier) {
        return counter().isPresent() && earlier.counter().isPresent()
                ? Optional.of(Change.between(earlier.inputs, inputs))
                : Optional.empty();
    }

    /**
     * What is missing to the target, 0 once it is reached, in points as screens print both; empty without a target or a
     * Counter.
     */
    public Optional<Long> toTarget() {
        var target = stance.target();
        return target == null
                ? Optional.empty()
                : counter()
                        .map(counter -> Math.max(
                                0,
                                Math.round(target.score().value())
                                        - Math.round(counter.score().value())));
    }
}
