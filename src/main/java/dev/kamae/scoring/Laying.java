package dev.kamae.scoring;

import dev.kamae.core.Origin;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.WeighingIssue;
import dev.kamae.scoring.Evidence.IncidentThrough;
import dev.kamae.scoring.Evidence.IssueOpen;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlInPlace;
import dev.kamae.threats.Drill;
import dev.kamae.threats.Stance;
import dev.kamae.wellarchitected.AnsweredQuestion;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays the evidence of one threat to what was judged about it.
 *
 * <p>A function is judged by the controls that were assessed; while there are none, by the answer to its question, with the
 * evidence of all controls that the catalogue offers for it. An issue weighs on the controls that it names, and where it
 * names none that counts on those that prevent: something open is a hole until somebody says that it is about noticing.
 *
 * <p>One fact counts once: an issue that was made from an answer of a review, or from a drill, does not count where that does,
 * as long as it is not late. Of an incident, its own issue and those that were made from it, only what weighs most counts on
 * each control.
 */
final class Laying {

    private final Stance stance;
    private final Facts facts;
    private final Weighing weighing;
    private final ZoneId zone;
    private final Set<AnsweredQuestion> answered;
    private final Set<Origin> drilled;

    Laying(Stance stance, Facts facts, Weighing weighing) {
        this.stance = stance;
        this.facts = facts;
        this.weighing = weighing;
        zone = weighing.zone();
        answered = stance.controls().stream()
                .filter(this::counts)
                .flatMap(control -> facts.answers(control.practices()).stream())
                .filter(answer -> weighing.isFresh(List.of(answer)))
                .map(Evidence.Answered::answeredQuestion)
                .collect(Collectors.toSet());
        drilled = stance.controls().stream()
                .filter(this::counts)
                .flatMap(control -> control.drills().stream())
                .filter(drill -> weighing.isFresh(List.of(facts.drilled(drill, zone))))
                .map(Drill::origin)
                .collect(Collectors.toSet());
    }

    List<Judged> judged() {
        var judged = new ArrayList<Judged>();
        for (var function : ControlFunction.values()) {
            judged.addAll(isAssessed(function) ? byControls(function) : byAnswer(function));
        }
        return judged;
    }

    private List<Judged> byControls(ControlFunction function) {
        return stance.controls(function).stream()
                .flatMap(control -> Stream.ofNullable(control.assessment())
                        .map(assessment -> new Judged(
                                new JudgedId.OfControl(control.id()),
                                function,
                                control.weight(),
                                control.mandatory(),
                                assessment.maturity(),
                                assessment.at(),
                                evidence(function, List.of(control)))))
                .toList();
    }

    private List<Judged> byAnswer(ControlFunction function) {
        return stance.answer(function).stream()
                .map(answer -> new Judged(
                        new JudgedId.OfFunction(function),
                        function,
                        1,
                        false,
                        answer.maturity(),
                        answer.at(),
                        evidence(function, stance.controls(function))))
                .toList();
    }

    private List<Evidence> evidence(ControlFunction function, List<ControlInPlace> controls) {
        var found = new LinkedHashSet<Evidence>();
        var incidents = new LinkedHashMap<IssueNumber, Evidence>();
        var issues = new LinkedHashSet<WeighingIssue>();
        for (var control : controls) {
            found.addAll(facts.answers(control.practices()));
            found.addAll(facts.checks(control.practices()));
            if (control.signal() != null) {
                facts.stopped(control.signal()).ifPresent(found::add);
            }
            control.drills().forEach(drill -> found.add(facts.drilled(drill, zone)));
            facts.through(control.id())
                    .forEach(incident -> incidents.put(incident.summary().number(), facts.incident(incident)));
            issues.addAll(facts.of(control.id()));
        }
        if (function == ControlFunction.PREVENT) {
            facts.of(stance.threat().id()).stream()
                    .filter(this::namesNoneOfTheControls)
                    .forEach(issues::add);
        }
        found.addAll(heaviest(incidents, issues));
        return List.copyOf(found);
    }

    /** Of each fact what weighs most: the incident, or one of the issues, with what weighs less behind it. */
    private Collection<Evidence> heaviest(Map<IssueNumber, Evidence> incidents, SequencedSet<WeighingIssue> issues) {
        var heaviest = new LinkedHashMap<>(incidents);
        issues.reversed().stream()
                .filter(this::counts)
                .sorted(Comparator.comparingDouble(issue -> weighing.weight(Facts.open(issue, List.of()))))
                .forEach(issue -> heaviest.merge(
                        facts.fact(issue),
                        Facts.open(issue, List.of()),
                        (lighter, open) -> staysBefore(lighter, open) ? lighter : Facts.open(issue, List.of(lighter))));
        return heaviest.values();
    }

    /** Whether an incident weighs no less than an issue of it. */
    private boolean staysBefore(Evidence lighter, Evidence open) {
        return lighter instanceof IncidentThrough incident
                && open instanceof IssueOpen issue
                && weighing.weight(incident) >= weighing.weight(issue);
    }

    private boolean counts(WeighingIssue issue) {
        return Facts.origin(issue).filter(answered::contains).isEmpty()
                && (issue.origin() == null || !drilled.contains(issue.origin()));
    }

    private boolean namesNoneOfTheControls(WeighingIssue issue) {
        return stance.controls().stream()
                .filter(this::counts)
                .noneMatch(control -> issue.controls().contains(control.id()));
    }

    /** Whether evidence of this control comes into the reckoning. */
    private boolean counts(ControlInPlace control) {
        return control.assessment() != null || !isAssessed(control.function());
    }

    private boolean isAssessed(ControlFunction function) {
        return stance.controls(function).stream().anyMatch(control -> control.assessment() != null);
    }
}
