package dev.kamae.scoring;

import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueVersion;
import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.scoring.Evidence.AttacksStopped;
import dev.kamae.scoring.Evidence.IssueOpen;
import dev.kamae.threats.AttackSignal;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ThreatId;
import dev.kamae.wellarchitected.AnsweredQuestion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that was evidence at a moment, before it is laid to controls.
 *
 * @param answers by the question of the review, one for each workload
 * @param issues open ones and accepted risks
 * @param attacks stopped, by the signal that they are
 */
record Facts(
        Map<AnsweredQuestion, Answered> answers, List<IssueVersion> issues, Map<AttackSignal, AttacksStopped> attacks) {

    /** The answers to these questions, with the issues that were made from each. */
    List<Answered> answers(Set<String> questions) {
        var made = madeFrom();
        return answers.entrySet().stream()
                .filter(entry -> questions.contains(entry.getKey().question().value()))
                .map(entry -> new Answered(
                        entry.getValue().snapshot(),
                        entry.getValue().question(),
                        entry.getValue().known(),
                        entry.getValue().title(),
                        entry.getValue().risk(),
                        made.getOrDefault(entry.getKey(), Set.of())))
                .toList();
    }

    Optional<AttacksStopped> stopped(AttackSignal signal) {
        return Optional.ofNullable(attacks.get(signal));
    }

    /** Issues that name this control. */
    List<IssueVersion> of(ControlId control) {
        return issues.stream()
                .filter(issue -> issue.content().controls().contains(control))
                .toList();
    }

    /** Issues that name this threat. */
    List<IssueVersion> of(ThreatId threat) {
        return issues.stream()
                .filter(issue -> issue.content().threats().contains(threat))
                .toList();
    }

    static IssueOpen open(IssueVersion issue) {
        return new IssueOpen(issue.summary(), issue.raisedAt());
    }

    /** The answer that an issue was made from. */
    static Optional<AnsweredQuestion> origin(IssueVersion issue) {
        return Optional.ofNullable(issue.origin()).flatMap(AnsweredQuestion::of);
    }

    private Map<AnsweredQuestion, Set<IssueNumber>> madeFrom() {
        var made = new HashMap<AnsweredQuestion, Set<IssueNumber>>();
        issues.forEach(issue -> origin(issue)
                .ifPresent(question ->
                        made.computeIfAbsent(question, _ -> new HashSet<>()).add(issue.number())));
        return made;
    }
}
