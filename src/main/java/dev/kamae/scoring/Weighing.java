package dev.kamae.scoring;

import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.scoring.Evidence.AttacksStopped;
import dev.kamae.scoring.Evidence.Checked;
import dev.kamae.scoring.Evidence.Drilled;
import dev.kamae.scoring.Evidence.IncidentThrough;
import dev.kamae.scoring.Evidence.IssueOpen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Gives evidence its weight as of a moment: each kind has a cap, late deliveries fade, overdue issues grow.
 *
 * <p>Within a kind the cap is shared equally, so a review of two workloads weighs what a review of one weighs.
 */
record Weighing(Formula formula, Instant at, ZoneId zone) {

    List<Weighed<Evidence>> weigh(List<Evidence> evidence) {
        var weighed = new ArrayList<Weighed<Evidence>>();
        weighed.addAll(share(evidence, Answered.class, formula.answers()));
        weighed.addAll(share(evidence, AttacksStopped.class, formula.attacks()));
        weighed.addAll(share(evidence, Drilled.class, formula.drills()));
        weighed.addAll(share(evidence, Checked.class, formula.checks()));
        weighed.addAll(capped(evidence, IssueOpen.class, this::weight, formula.issueCap()));
        weighed.addAll(capped(evidence, IncidentThrough.class, this::weight, formula.incidentCap()));
        return weighed;
    }

    /** Whether there is evidence from which the standing of a control can be told without its assessment. */
    boolean isFresh(List<Evidence> evidence) {
        return evidence.stream().anyMatch(item -> switch (item) {
            case Answered answered -> formula.answers().isFresh(age(answered));
            case AttacksStopped stopped -> formula.attacks().isFresh(age(stopped));
            case Drilled drilled -> formula.drills().isFresh(age(drilled));
            case Checked checked -> formula.checks().isFresh(age(checked));
            case IssueOpen _, IncidentThrough _ -> false;
        });
    }

    private List<Weighed<Evidence>> share(
            List<Evidence> evidence, Class<? extends Evidence> kind, Formula.Source source) {
        var found = evidence.stream().filter(kind::isInstance).toList();
        return found.stream()
                .map(item -> Weighed.of(item, source.cap() / found.size() * source.freshness(age(item))))
                .toList();
    }

    /** Each by its own weight, all together no more than the cap. */
    private <T extends Evidence> List<Weighed<Evidence>> capped(
            List<Evidence> evidence, Class<T> kind, ToDoubleFunction<T> weight, double cap) {
        var found = evidence.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(item -> Weighed.of(item, weight.applyAsDouble(item)))
                .filter(weighed -> weighed.weight() > 0)
                .toList();
        var sum = found.stream().mapToDouble(Weighed::weight).sum();
        var part = sum > cap ? cap / sum : 1;
        return found.stream()
                .map(weighed -> Weighed.of(weighed.evidence(), weighed.weight() * part))
                .toList();
    }

    /** Full while it may still do harm, then less and less. */
    double weight(IncidentThrough incident) {
        var over = incident.over();
        return over == null || over.isAfter(at)
                ? formula.incident()
                : formula.incident() * Formula.halved(Duration.between(over, at), formula.incidentHalfLife());
    }

    double weight(IssueOpen issue) {
        var due = issue.issue().due().date();
        // an accepted risk is never overdue: somebody has decided when it is looked at again
        var overdue = due == null || issue.issue().status().isDone()
                ? 0
                : Math.max(0, LocalDate.ofInstant(at, zone).toEpochDay() - due.toEpochDay());
        return formula.issues().getOrDefault(issue.issue().severity(), 0.0)
                * (1 + Math.min(1, (double) overdue / formula.issueDoublesIn().toDays()));
    }

    private Duration age(Evidence evidence) {
        var age = Duration.between(evidence.at(), at);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
