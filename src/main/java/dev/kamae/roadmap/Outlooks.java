package dev.kamae.roadmap;

import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.Issues;
import dev.kamae.roadmap.Outlook.Cell;
import dev.kamae.roadmap.Outlook.Planned;
import dev.kamae.roadmap.Outlook.Row;
import dev.kamae.roadmap.Outlook.Value;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.Scores;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlSummary;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the roadmap as it stands beside what was agreed, and beside what came of it. */
@Component
class Outlooks {

    private final RoadmapRows rows;
    private final Scores scores;
    private final Controls controls;
    private final Issues issues;
    private final Clock clock;

    Outlooks(RoadmapRows rows, Scores scores, Controls controls, Issues issues, Clock clock) {
        this.rows = rows;
        this.scores = scores;
        this.controls = controls;
        this.issues = issues;
        this.clock = clock;
    }

    Outlook of(Instant moment, Month firstMonth, @Nullable Integer number) {
        var current = Quarter.of(LocalDate.ofInstant(moment, clock.getZone()), firstMonth);
        var agreements = rows.agreements();
        var agreement = number == null
                ? agreements.stream().findFirst()
                : Optional.of(agreements.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(NoSuchAgreement::new));
        var measures = rows.current();
        var quarters = quarters(current, measures, agreement);
        var reckoned = Reckoned.of(
                scores,
                moment,
                measures,
                quarters.stream()
                        .filter(quarter -> quarter.compareTo(current) >= 0)
                        .toList());
        var boards = new HashMap<>(reckoned.atEnd());
        quarters.stream()
                .filter(quarter -> quarter.compareTo(current) < 0)
                .forEach(quarter -> boards.put(quarter, scores.at(quarter.end(clock.getZone()))));
        var planned = planned(measures, agreement, current, firstMonth, reckoned);
        var touched =
                planned.stream().flatMap(measure -> measure.threats().stream()).collect(Collectors.toSet());
        return new Outlook(
                moment,
                firstMonth,
                current,
                rows.revision(),
                agreement,
                agreements,
                quarters,
                planned,
                reckoned.now().threats().stream()
                        .filter(score -> touched.contains(score.id()))
                        .map(score -> row(score, quarters, current, boards, agreement))
                        .toList());
    }

    List<Measure> raising(ThreatId threat, List<Measure> measures) {
        var known = known();
        return measures.stream()
                .filter(measure -> threats(measure, known).contains(threat))
                .toList();
    }

    private Map<ControlId, ControlSummary> known() {
        return controls.all().stream().collect(Collectors.toMap(ControlSummary::id, Function.identity()));
    }

    /** Those that anybody agreed to or plans for, and the one that runs; no more than are read. */
    private static List<Quarter> quarters(Quarter current, List<Measure> measures, Optional<Agreement> agreement) {
        var named = new TreeSet<Quarter>();
        named.add(current);
        measures.forEach(measure -> named.add(measure.content().quarter()));
        agreement.ifPresent(one -> one.expected().forEach(expected -> named.add(expected.quarter())));
        // one that was planned before the fiscal year moved lies across others
        var first = current.plus(Math.min(0, current.until(named.first())));
        return Stream.iterate(first, quarter -> quarter.compareTo(named.last()) <= 0, quarter -> quarter.plus(1))
                .filter(quarter -> Math.abs(current.until(quarter)) <= Outlook.MOST_QUARTERS)
                .toList();
    }

    private List<Planned> planned(
            List<Measure> measures,
            Optional<Agreement> agreement,
            Quarter current,
            Month firstMonth,
            Reckoned reckoned) {
        var known = known();
        return measures.stream()
                .map(measure -> {
                    var agreed =
                            agreement.flatMap(one -> one.measure(measure.id())).orElse(null);
                    var control = measure.content().control();
                    var moves = reckoned.moves(measure.id());
                    return new Planned(
                            measure,
                            agreed,
                            agreed == null ? null : slip(measure, agreed, current, firstMonth),
                            control == null ? null : level(control),
                            Stream.of(threats(measure, known), moves.keySet())
                                    .flatMap(Set::stream)
                                    .collect(Collectors.toSet()),
                            moves);
                })
                .toList();
    }

    /** How far it has come, whatever it serves; null where nobody has said. */
    private @Nullable Maturity level(ControlId control) {
        var assessments = controls.assessments(control);
        return assessments.isEmpty() ? null : assessments.getLast().maturity();
    }

    /** Those that its control serves, and those that its issues weigh on. */
    private Set<ThreatId> threats(Measure measure, Map<ControlId, ControlSummary> known) {
        var threats = new HashSet<ThreatId>();
        var control = measure.content().control();
        if (control != null && known.containsKey(control)) {
            threats.addAll(known.get(control).threats());
        }
        measure.content().issues().forEach(number -> threats.addAll(of(number)));
        return threats;
    }

    private Set<ThreatId> of(IssueNumber number) {
        return issues.find(number).map(issue -> issue.content().threats()).orElse(Set.of());
    }

    /** A measure that is still open after its quarter comes in the one that runs at the earliest. */
    private @Nullable Integer slip(Measure measure, Measure agreed, Quarter current, Month firstMonth) {
        var content = measure.content();
        var comes = switch (content.state()) {
            case DONE -> Quarter.of(LocalDate.ofInstant(measure.stateSince(), clock.getZone()), firstMonth);
            case DROPPED -> null;
            case PLANNED, UNDER_WAY -> content.quarter().compareTo(current) < 0 ? current : content.quarter();
        };
        return comes == null ? null : agreed.content().quarter().until(comes);
    }

    private static Row row(
            ThreatScore score,
            List<Quarter> quarters,
            Quarter current,
            Map<Quarter, Scoreboard> boards,
            Optional<Agreement> agreement) {
        var target = score.stance().target();
        return new Row(
                score.stance().threat(),
                target == null ? null : target.score(),
                score.counter().map(counter -> counter.score()).orElse(null),
                quarters.stream()
                        .map(quarter -> new Cell(
                                quarter,
                                quarter.compareTo(current) < 0,
                                agreement
                                        .flatMap(one -> one.expected(quarter, score.id()))
                                        .map(expected -> new Value(expected.counter())),
                                new Value(Reckoned.counter(Objects.requireNonNull(boards.get(quarter)), score.id()))))
                        .toList());
    }
}
