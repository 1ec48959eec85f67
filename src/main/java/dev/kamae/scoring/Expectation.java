package dev.kamae.scoring;

import dev.kamae.core.Actor;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.WeighingIssue;
import dev.kamae.threats.Assessment;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlInPlace;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.Stance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody expects to have been done, with everything else left as it is.
 *
 * @param controls how far each is to have come; one that is further already stays there
 * @param issues that are to be done
 */
public record Expectation(Map<ControlId, Maturity> controls, Set<IssueNumber> issues) {

    /** That nothing changes. */
    static final Expectation NOTHING = new Expectation(Map.of(), Set.of());

    /** Whose judgement an expected one is: nobody's yet. */
    private static final Actor NOBODY = Actor.job("expectation");

    public Expectation {
        controls = Map.copyOf(controls);
        issues = Set.copyOf(issues);
    }

    /** What still weighs once these are done: an incident has happened all the same. */
    List<WeighingIssue> left(List<WeighingIssue> weighing, Instant moment) {
        return weighing.stream()
                .filter(issue -> issue.isIncident() || !isDone(issue))
                .map(issue -> isDone(issue) ? issue.resolved(moment) : issue)
                .toList();
    }

    private boolean isDone(WeighingIssue issue) {
        return issues.contains(issue.summary().number());
    }

    Stance of(Stance stance, Instant moment) {
        return stance.with(
                stance.controls().stream().map(control -> of(control, moment)).toList());
    }

    private ControlInPlace of(ControlInPlace control, Instant moment) {
        var expected = controls.get(control.id());
        var now = control.assessment();
        if (expected == null || now != null && now.maturity().level() >= expected.level()) {
            return control;
        }
        return control.with(new Assessment(expected, "", 0, NOBODY, moment, now == null ? moment : now.firstAt()));
    }
}
