package dev.kamae.scoring;

import dev.kamae.core.Origin;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.WeighingIssue;
import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.scoring.Evidence.AttacksStopped;
import dev.kamae.scoring.Evidence.Checked;
import dev.kamae.scoring.Evidence.Drilled;
import dev.kamae.scoring.Evidence.IncidentThrough;
import dev.kamae.scoring.Evidence.IssueOpen;
import dev.kamae.threats.AttackSignal;
import dev.kamae.threats.CheckStanding;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Drill;
import dev.kamae.threats.ThreatId;
import dev.kamae.wellarchitected.AnsweredQuestion;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that was evidence at a moment, sorted by what it is about, before it is laid to controls. */
final class Facts {

    /** The kind of origin of what was made from an issue, as incidents are. */
    private static final String INCIDENT = "issue";

    private final Map<String, List<Answered>> answers = new HashMap<>();
    private final Map<ControlId, List<WeighingIssue>> byControl = new HashMap<>();
    private final Map<ThreatId, List<WeighingIssue>> byThreat = new HashMap<>();
    private final Map<ControlId, List<WeighingIssue>> through = new HashMap<>();
    private final Map<Origin, Set<IssueNumber>> made = new HashMap<>();
    private final Set<IssueNumber> incidents = new HashSet<>();
    private final Map<String, List<Checked>> checks = new HashMap<>();
    private final Map<AttackSignal, AttacksStopped> attacks;

    /**
     * @param issues open ones, accepted risks, and incidents
     * @param checks as they stood
     * @param attacks stopped, by the signal that they are
     */
    Facts(
            Collection<Answered> answers,
            List<WeighingIssue> issues,
            List<CheckStanding> checks,
            Map<AttackSignal, AttacksStopped> attacks) {
        this.attacks = attacks;
        checks.forEach(standing -> add(this.checks, standing.question().id(), new Checked(standing)));
        var fromAnswers = new HashMap<AnsweredQuestion, Set<IssueNumber>>();
        for (var issue : issues) {
            if (issue.isIncident()) {
                incidents.add(issue.summary().number());
                issue.controls().forEach(control -> add(through, control, issue));
            }
            if (!issue.isOpen()) {
                continue;
            }
            issue.controls().forEach(control -> add(byControl, control, issue));
            issue.threats().forEach(threat -> add(byThreat, threat, issue));
            if (issue.origin() != null) {
                made.computeIfAbsent(issue.origin(), _ -> new HashSet<>())
                        .add(issue.summary().number());
            }
            origin(issue)
                    .ifPresent(question -> fromAnswers
                            .computeIfAbsent(question, _ -> new HashSet<>())
                            .add(issue.summary().number()));
        }
        for (var answer : answers) {
            add(
                    this.answers,
                    answer.question().value(),
                    answer.with(fromAnswers.getOrDefault(answer.answeredQuestion(), Set.of())));
        }
    }

    /** The answers to these questions, with the issues that were made from each. */
    List<Answered> answers(Set<String> questions) {
        return questions.stream()
                .sorted()
                .flatMap(question -> answers.getOrDefault(question, List.of()).stream())
                .toList();
    }

    /** How the checks went that are about these questions. */
    List<Checked> checks(Set<String> questions) {
        return questions.stream()
                .sorted()
                .flatMap(question -> checks.getOrDefault(question, List.of()).stream())
                .toList();
    }

    /** A drill, with the issues that were made from it. */
    Drilled drilled(Drill drill, ZoneId zone) {
        return new Drilled(
                drill,
                drill.content().heldOn().atStartOfDay(zone).toInstant(),
                made.getOrDefault(drill.origin(), Set.of()));
    }

    Optional<AttacksStopped> stopped(AttackSignal signal) {
        return Optional.ofNullable(attacks.get(signal));
    }

    /** Issues that name this control. */
    List<WeighingIssue> of(ControlId control) {
        return byControl.getOrDefault(control, List.of());
    }

    /** Issues that name this threat. */
    List<WeighingIssue> of(ThreatId threat) {
        return byThreat.getOrDefault(threat, List.of());
    }

    /** Incidents that came through this control. */
    List<WeighingIssue> through(ControlId control) {
        return through.getOrDefault(control, List.of());
    }

    /** The incident that an issue is or was made from, and where it has to do with none, itself. */
    IssueNumber fact(WeighingIssue issue) {
        return Optional.ofNullable(issue.origin())
                .filter(origin -> origin.kind().equals(INCIDENT))
                .flatMap(origin -> IssueNumber.parse(origin.id()))
                .filter(incidents::contains)
                .orElse(issue.summary().number());
    }

    /** An incident, with the issues that were made from it. */
    IncidentThrough incident(WeighingIssue incident) {
        var number = incident.summary().number();
        return new IncidentThrough(
                incident.summary(),
                Optional.ofNullable(incident.noticed()).orElse(incident.raisedAt()),
                incident.over(),
                made.getOrDefault(new Origin(INCIDENT, number.toString()), Set.of()));
    }

    static IssueOpen open(WeighingIssue issue, List<Evidence> behind) {
        return new IssueOpen(issue.summary(), issue.raisedAt(), behind);
    }

    /** The answer that an issue was made from. */
    static Optional<AnsweredQuestion> origin(WeighingIssue issue) {
        return Optional.ofNullable(issue.origin()).flatMap(AnsweredQuestion::of);
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }
}
