package dev.kamae.scoring;

import dev.kamae.threats.ControlFunction;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a Counter differs from an earlier one, in points that add up exactly: one group of its inputs is exchanged after the
 * other, in the order of the components.
 *
 * @param formula other weights
 * @param scope controls recorded for the first time, or no longer; never an improvement
 * @param assessment people judged controls anew
 * @param evidence other facts
 * @param decay time passed: evidence became late, issues became overdue
 */
public record Change(double formula, double scope, double assessment, double evidence, double decay) {

    /** From one known Counter to another. */
    static Change between(Inputs before, Inputs after) {
        var known = before.judged().stream().collect(Collectors.toMap(Place::of, Function.identity()));
        var weighed = new Weighing(
                after.weighing().formula(),
                before.weighing().at(),
                before.weighing().zone());
        var scoped = after.judged().stream().map(now -> kept(now, known)).toList();
        var judged = after.judged().stream()
                .map(now -> now.with(kept(now, known).evidence()))
                .toList();

        var start = before.reckon().points();
        var withFormula = new Inputs(weighed, before.judged()).reckon().points();
        var withScope = new Inputs(weighed, scoped).reckon().points();
        var withAssessments = new Inputs(weighed, judged).reckon().points();
        var withEvidence = new Inputs(weighed, after.judged()).reckon().points();
        var end = after.reckon().points();
        return new Change(
                withFormula - start,
                withScope - withFormula,
                withAssessments - withScope,
                withEvidence - withAssessments,
                end - withEvidence);
    }

    public double total() {
        return formula + scope + assessment + evidence + decay;
    }

    /** As it was judged before, in its place of today. */
    private static Judged kept(Judged now, Map<Place, Judged> known) {
        var before = known.get(Place.of(now));
        return before == null ? now : now.with(before.maturity(), before.at()).with(before.evidence());
    }

    /** A control in one of the functions that it serves. */
    private record Place(JudgedId id, ControlFunction function) {

        static Place of(Judged judged) {
            return new Place(judged.id(), judged.function());
        }
    }

    /** The groups, in the order in which they were exchanged. */
    public enum Group {
        FORMULA,
        SCOPE,
        ASSESSMENT,
        EVIDENCE,
        DECAY
    }

    public double of(Group group) {
        return switch (group) {
            case FORMULA -> formula;
            case SCOPE -> scope;
            case ASSESSMENT -> assessment;
            case DECAY -> decay;
            case EVIDENCE -> evidence;
        };
    }

    /** The groups that moved something that shows, most first. */
    public List<Group> most() {
        return List.of(Group.values()).stream()
                .filter(group -> Math.abs(of(group)) >= 0.05)
                .sorted((one, other) -> Double.compare(Math.abs(of(other)), Math.abs(of(one))))
                .toList();
    }
}
