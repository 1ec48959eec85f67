package dev.kamae.scoring;

import dev.kamae.core.Score;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Turns what was reckoned about a threat into what readers need. */
final class Scored {

    private final Stance stance;
    private final Inputs inputs;
    private final Reckoning reckoning;

    private Scored(Stance stance, Inputs inputs) {
        this.stance = stance;
        this.inputs = inputs;
        reckoning = inputs.reckon();
    }

    static ThreatScore of(Stance stance, Inputs inputs) {
        return new Scored(stance, inputs).score();
    }

    private ThreatScore score() {
        var weighing = inputs.weighing();
        var known = reckoning.isKnown();
        return new ThreatScore(
                stance,
                standing(),
                functions(),
                controls(),
                known ? ledger() : List.of(),
                known ? Help.of(inputs) : List.of(),
                Pressure.of(
                        stance.pressure(),
                        stance.ranking().orElse(null),
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

    private List<LedgerLine> ledger() {
        return reckoning.movedBy().entrySet().stream()
                .map(entry -> new LedgerLine(entry.getKey(), entry.getValue(), details(entry.getKey())))
                .sorted(Comparator.comparingDouble((LedgerLine line) -> -Math.abs(line.movedBy())))
                .toList();
    }

    private List<LedgerLine.Detail> details(Evidence evidence) {
        var details = new ArrayList<LedgerLine.Detail>();
        reckoning
                .controls()
                .forEach((judged, effectiveness) -> effectiveness.evidence().stream()
                        .filter(weighed -> weighed.evidence().equals(evidence))
                        .map(weighed -> new LedgerLine.Detail(
                                judged.id(), judged.function(), weighed.weight(), effectiveness.points(weighed)))
                        .forEach(details::add));
        return details;
    }

    private static Score points(double value) {
        return new Score(Math.clamp(100 * value, 0, 100));
    }
}
