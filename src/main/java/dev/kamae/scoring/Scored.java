package dev.kamae.scoring;

import dev.kamae.core.Score;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was reckoned about a threat into what readers need. */
final class Scored {

    private final Stance stance;
    private final Inputs inputs;
    private final @Nullable Integer incidents;
    private final Reckoning reckoning;

    private Scored(Stance stance, Inputs inputs, @Nullable Integer incidents) {
        this.incidents = incidents;
        this.stance = stance;
        this.inputs = inputs;
        reckoning = inputs.reckon();
    }

    /** @param incidents the company's own of twelve months, null while it keeps none */
    static ThreatScore of(Stance stance, Inputs inputs, @Nullable Integer incidents) {
        return new Scored(stance, inputs, incidents).score();
    }

    private ThreatScore score() {
        var weighing = inputs.weighing();
        return new ThreatScore(
                stance,
                standing(),
                functions(),
                controls(),
                Pressure.of(
                        stance.pressure(),
                        stance.ranking().orElse(null),
                        incidents,
                        LocalDate.ofInstant(weighing.at(), weighing.zone())),
                inputs);
    }

    private Standing standing() {
        if (reckoning.isKnown()) {
            return new Standing.Known(reckoning.counter());
        }
        var missing = EnumSet.allOf(ControlFunction.class);
        inputs.judged().forEach(judged -> missing.remove(judged.function()));
        return missing.isEmpty() ? new Standing.Stale(reckoning.stale()) : new Standing.NotRecorded(missing);
    }

    private Map<ControlFunction, Score> functions() {
        var scores = new EnumMap<ControlFunction, Score>(ControlFunction.class);
        reckoning.functions().forEach((function, score) -> scores.put(function, points(score.value())));
        return scores;
    }

    private List<ControlScore> controls() {
        var controls = new ArrayList<ControlScore>();
        reckoning
                .controls()
                .forEach((judged, effectiveness) -> controls.add(new ControlScore(
                        judged.id(),
                        judged.function(),
                        judged.weight(),
                        judged.mandatory(),
                        judged.maturity(),
                        judged.at(),
                        points(effectiveness.prior()),
                        points(effectiveness.mean()),
                        100 * effectiveness.spread())));
        return controls;
    }

    private static Score points(double value) {
        return new Score(Math.clamp(100 * value, 0, 100));
    }
}
