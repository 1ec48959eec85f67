package dev.kamae.scoring;

import dev.kamae.core.Score;
import dev.kamae.scoring.FunctionScore.Reckoned;
import dev.kamae.threats.ControlFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The Counter of one threat, reckoned from what was judged and from the evidence; pure, and the same on every machine. */
final class Reckoning {

    private final Formula formula;
    private final Map<Judged, Effectiveness<Evidence>> controls = new LinkedHashMap<>();
    private final Map<ControlFunction, FunctionScore> functions = new EnumMap<>(ControlFunction.class);
    private final Map<ControlFunction, FunctionScore> all;
    private final Set<ControlFunction> stale = new LinkedHashSet<>();

    Reckoning(Weighing weighing, List<Judged> judged) {
        formula = weighing.formula();
        for (var one : judged) {
            var age = Duration.between(one.at(), weighing.at());
            if (age.compareTo(formula.unknownAfter()) > 0 && !weighing.isFresh(one.evidence())) {
                stale.add(one.function());
            }
            controls.put(
                    one,
                    Effectiveness.of(formula, one.maturity().effectiveness(), age, weighing.weigh(one.evidence())));
        }
        all = functions(controls);
        functions.putAll(all);
        functions.keySet().removeAll(stale);
    }

    /** Functions that rest on an assessment so old that it tells nothing, with no fresh evidence in its place. */
    Set<ControlFunction> stale() {
        return stale;
    }

    /** Only functions that are known. */
    Map<ControlFunction, FunctionScore> functions() {
        return functions;
    }

    Map<Judged, Effectiveness<Evidence>> controls() {
        return controls;
    }

    boolean isKnown() {
        return functions.size() == ControlFunction.values().length;
    }

    /** Refuses while a function is not known. */
    Counter counter() {
        var spread = StrictMath.sqrt(functions.entrySet().stream()
                .mapToDouble(entry -> {
                    var part = share(entry.getKey()) * entry.getValue().spread();
                    return part * part;
                })
                .sum());
        return new Counter(new Score(value(functions)), 100 * spread, thickness(100 * spread));
    }

    /** Counter in points, stale judgements taken at their word; for comparing what one change alone would do. */
    double points() {
        return value(all);
    }

    /** Every piece of evidence once, with what Counter would lose or gain without it. */
    Map<Evidence, Double> movedBy() {
        var counter = value(functions);
        var moved = new LinkedHashMap<Evidence, Double>();
        for (var evidence : evidence()) {
            var without = new LinkedHashMap<Judged, Effectiveness<Evidence>>();
            controls.forEach((judged, effectiveness) -> without.put(judged, effectiveness.without(evidence)));
            moved.put(evidence, counter - value(functions(without)));
        }
        return moved;
    }

    private Set<Evidence> evidence() {
        var found = new LinkedHashSet<Evidence>();
        controls.values()
                .forEach(effectiveness ->
                        effectiveness.evidence().stream().map(Weighed::evidence).forEach(found::add));
        return found;
    }

    private Map<ControlFunction, FunctionScore> functions(Map<Judged, Effectiveness<Evidence>> controls) {
        var reckoned = new ArrayList<Reckoned>();
        controls.forEach((judged, effectiveness) -> reckoned.add(new Reckoned(
                judged.function(), judged.weight(), judged.mandatory(), effectiveness.mean(), effectiveness.spread())));
        return FunctionScore.of(formula, reckoned);
    }

    private double value(Map<ControlFunction, FunctionScore> scores) {
        return FunctionScore.counter(formula.shares(), scores);
    }

    private double share(ControlFunction function) {
        return Objects.requireNonNull(formula.shares().get(function));
    }

    /** The spread of an assessment of none or all is nil whatever it rests on, and what people say alone is thin. */
    private Thickness thickness(double spread) {
        if (evidence().isEmpty()) {
            return Thickness.THIN;
        }
        if (spread < formula.thickBelow()) {
            return Thickness.THICK;
        }
        return spread < formula.thinFrom() ? Thickness.MEDIUM : Thickness.THIN;
    }
}
