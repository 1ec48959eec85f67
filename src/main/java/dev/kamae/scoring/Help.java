package dev.kamae.scoring;

import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.scoring.Evidence.Drilled;
import dev.kamae.scoring.Evidence.IssueOpen;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import dev.kamae.wellarchitected.Risk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Something that would raise a Counter.
 *
 * @param points by how much, everything else left as it is
 */
public record Help(What what, double points) {

    /** What could be done. */
    public sealed interface What {}

    /** A control that comes one level further. */
    public record NextLevel(JudgedId id, ControlFunction function, Maturity from) implements What {}

    /** An issue that is resolved. */
    public record Resolve(IssueOpen issue) implements What {}

    /** A question of a review that AWS sees no risk in any more. */
    public record Settle(Answered answer) implements What {}

    /** A drill that is held again, with every step as it should be. */
    public record Repeat(Drilled drilled) implements What {}

    /** What would help, most first; only what shows. */
    static List<Help> of(Inputs inputs) {
        var now = inputs.reckon();
        var found = new ArrayList<Help>();
        for (var judged : inputs.judged()) {
            if (judged.maturity().level() < Maturity.HIGHEST) {
                var further = judged.with(new Maturity(judged.maturity().level() + 1), judged.at());
                add(
                        found,
                        new NextLevel(judged.id(), judged.function(), judged.maturity()),
                        replaced(inputs, judged, further),
                        now);
            }
        }
        for (var evidence : now.movedBy().keySet()) {
            switch (evidence) {
                case IssueOpen issue -> add(found, new Resolve(issue), resolved(inputs, issue), now);
                case Answered answer -> {
                    var settled = answer.with(Risk.NONE);
                    add(found, new Settle(answer), exchanged(inputs, answer, List.of(settled)), now);
                }
                case Drilled drilled -> {
                    if (drilled.value() < 1) {
                        add(found, new Repeat(drilled), exchanged(inputs, drilled, List.of(drilled.passed())), now);
                    }
                }
                case Evidence.Checked _ -> {} // each check is a matter of its own
                case Evidence.IncidentThrough _ -> {} // it has happened
                case Evidence.AttacksStopped _ -> {} // what stops more of them is a control
            }
        }
        return found.stream()
                .filter(help -> help.points() >= 0.05)
                .sorted(Comparator.comparingDouble(Help::points).reversed())
                .toList();
    }

    private static void add(List<Help> found, What what, Inputs then, Reckoning now) {
        found.add(new Help(what, then.reckon().points() - now.points()));
    }

    private static Inputs replaced(Inputs inputs, Judged old, Judged other) {
        return new Inputs(
                inputs.weighing(),
                inputs.judged().stream()
                        .map(judged -> judged.equals(old) ? other : judged)
                        .toList());
    }

    /** On each control with what of the same fact is behind the issue there. */
    private static Inputs resolved(Inputs inputs, IssueOpen issue) {
        return exchanged(
                inputs,
                evidence ->
                        evidence instanceof IssueOpen open && open.equals(issue) ? open.behind() : List.of(evidence));
    }

    private static Inputs exchanged(Inputs inputs, Evidence old, List<Evidence> others) {
        return exchanged(inputs, evidence -> evidence.equals(old) ? others : List.of(evidence));
    }

    private static Inputs exchanged(Inputs inputs, Function<Evidence, List<Evidence>> others) {
        return new Inputs(
                inputs.weighing(),
                inputs.judged().stream()
                        .map(judged -> judged.with(judged.evidence().stream()
                                .flatMap(evidence -> others.apply(evidence).stream())
                                .toList()))
                        .toList());
    }
}
