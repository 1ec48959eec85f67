package dev.kamae.scoring;

import dev.kamae.scoring.FunctionScore.Reckoned;
import dev.kamae.scoring.ToExplain.Fact;
import dev.kamae.scoring.ToExplain.Told;
import dev.kamae.threats.ControlFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What comes of controls and evidence that somebody tells, by the same steps as the portal's own scores.
 *
 * @param counter from 0 to 100; null while a function is not known
 * @param controls in the order in which they were told
 */
record Explanation(@Nullable Double counter, Functions functions, List<Control> controls) {

    /**
     * Each from 0 to 1; null for one without controls, and for one that rests on an assessment too old to tell anything.
     */
    record Functions(
            @Nullable Double prevent,
            @Nullable Double detect,
            @Nullable Double respond) {}

    /**
     * @param effectiveness with all evidence, 0 to 1
     * @param spread its standard deviation
     * @param points of each piece of evidence, in the order in which they were told
     */
    record Control(String id, double effectiveness, double spread, List<Points> points) {}

    /**
     * @param points what it adds to the assessment; all of them together are exactly what differs from it
     * @param movedBy what the control would lose (or, negative, gain) without it
     */
    record Points(String kind, double points, double movedBy) {}

    static Explanation of(ToExplain asked, Formula formula) {
        var told = asked.told();
        var shares = asked.shares(formula);
        var counting = new Counting(told);
        var controls = new ArrayList<Control>();
        var reckoned = new ArrayList<Reckoned>();
        var stale = new HashSet<ControlFunction>();
        for (var control : told) {
            var effectiveness = Effectiveness.of(formula, control.prior(), control.age(), counting.weighed(control));
            controls.add(control(control, effectiveness));
            reckoned.add(new Reckoned(
                    control.function(),
                    control.weight(),
                    control.mandatory(),
                    effectiveness.mean(),
                    effectiveness.spread()));
            if (control.age().compareTo(formula.unknownAfter()) > 0
                    && control.evidence().stream().noneMatch(Fact::fresh)) {
                stale.add(control.function());
            }
        }
        var functions = FunctionScore.of(formula, reckoned);
        functions.keySet().removeAll(stale);
        return new Explanation(
                functions.size() < ControlFunction.values().length ? null : FunctionScore.counter(shares, functions),
                new Functions(
                        value(functions, ControlFunction.PREVENT),
                        value(functions, ControlFunction.DETECT),
                        value(functions, ControlFunction.RESPOND)),
                controls);
    }

    /** @param effectiveness with the places of the evidence that counts */
    private static Control control(Told told, Effectiveness<Integer> effectiveness) {
        var points = new ArrayList<Points>();
        for (var place = 0; place < told.evidence().size(); place++) {
            var at = place;
            points.add(effectiveness.evidence().stream()
                    .filter(counting -> counting.evidence() == at)
                    .map(counting -> new Points(
                            told.evidence().get(at).kind(),
                            effectiveness.points(counting),
                            100
                                    * (effectiveness.mean()
                                            - effectiveness.without(at).mean())))
                    .findFirst()
                    .orElseGet(() -> new Points(told.evidence().get(at).kind(), 0, 0)));
        }
        return new Control(told.id(), effectiveness.mean(), effectiveness.spread(), points);
    }

    private static @Nullable Double value(Map<ControlFunction, FunctionScore> scores, ControlFunction function) {
        var score = scores.get(function);
        return score == null ? null : score.value();
    }

    /** One fact counts once: of a group only what is of its strongest kind, and of that one piece for each control. */
    private static final class Counting {

        private final Map<String, Fact> strongest = new HashMap<>();

        Counting(List<Told> controls) {
            for (var control : controls) {
                for (var fact : control.evidence()) {
                    if (fact.group() != null) {
                        strongest.merge(fact.group(), fact, Counting::stronger);
                    }
                }
            }
        }

        List<Weighed<Integer>> weighed(Told control) {
            var evidence = control.evidence();
            var own = new HashMap<String, Fact>();
            for (var fact : evidence) {
                if (fact.group() != null && ofStrongestKind(fact)) {
                    own.merge(fact.group(), fact, Counting::stronger);
                }
            }
            return IntStream.range(0, evidence.size())
                    .filter(place -> evidence.get(place).group() == null
                            || own.get(evidence.get(place).group()) == evidence.get(place))
                    .mapToObj(place -> new Weighed<>(
                            place,
                            evidence.get(place).value(),
                            evidence.get(place).weight()))
                    .toList();
        }

        private boolean ofStrongestKind(Fact fact) {
            var kept = strongest.get(fact.group());
            return kept != null && kept.kind().equals(fact.kind());
        }

        /** The first of two that weigh the same. */
        private static Fact stronger(Fact one, Fact other) {
            return other.weight() > one.weight() ? other : one;
        }
    }
}
