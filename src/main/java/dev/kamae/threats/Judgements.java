package dev.kamae.threats;

import dev.kamae.core.Score;
import dev.kamae.identity.Identity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sorts of judgement, and how each of them is recorded. */
@Component
class Judgements {

    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final JudgementTable<Answer> answers;
    private final JudgementTable<Assessment> assessments;
    private final JudgementTable<Target> targets;
    private final JudgementTable<Impact> impacts;
    private final JudgementTable<PressureSetting> pressures;
    private final JudgementTable<CounterSetting> counters;
    private final JudgementTable<Applicability> applicabilities;
    private final JudgementTable<Drill> drills;

    Judgements(JdbcClient sql, Identity identity, Clock clock, ApplicationEventPublisher events) {
        this.identity = identity;
        this.clock = clock;
        this.events = events;
        answers = new JudgementTable<>(
                sql,
                "answer_version",
                List.of("threat", "function"),
                List.of("maturity", "note"),
                (row, made) -> new Answer(
                        new Maturity(row.getInt("maturity")),
                        row.getString("note"),
                        made.version(),
                        made.by(),
                        made.at(),
                        made.firstAt()));
        assessments = new JudgementTable<>(
                sql,
                "assessment_version",
                List.of("control"),
                List.of("maturity", "note"),
                (row, made) -> new Assessment(
                        new Maturity(row.getInt("maturity")),
                        row.getString("note"),
                        made.version(),
                        made.by(),
                        made.at(),
                        made.firstAt()));
        targets = new JudgementTable<>(
                sql,
                "target_version",
                List.of("threat"),
                List.of("target", "reason"),
                (row, made) -> new Target(
                        new Score(row.getDouble("target")),
                        row.getString("reason"),
                        made.version(),
                        made.by(),
                        made.at()));
        impacts = new JudgementTable<>(
                sql,
                "impact_version",
                List.of("threat"),
                List.of("impact", "reason"),
                (row, made) -> new Impact(
                        row.getInt("impact"), row.getString("reason"), made.version(), made.by(), made.at()));
        pressures = new JudgementTable<>(
                sql,
                "pressure_version",
                List.of("threat"),
                List.of("step", "reason", "expires"),
                (row, made) -> new PressureSetting(
                        row.getInt("step"),
                        row.getString("reason"),
                        row.getObject("expires", LocalDate.class),
                        made.version(),
                        made.by(),
                        made.at()));
        counters = new JudgementTable<>(
                sql,
                "counter_version",
                List.of("threat"),
                List.of("score", "reason", "expires", "ended"),
                (row, made) -> new CounterSetting(
                        new Score(row.getDouble("score")),
                        row.getString("reason"),
                        row.getObject("expires", LocalDate.class),
                        row.getBoolean("ended"),
                        made.version(),
                        made.by(),
                        made.at()));
        applicabilities = new JudgementTable<>(
                sql,
                "applicability_version",
                List.of("threat"),
                List.of("applies", "reason"),
                (row, made) -> new Applicability(
                        row.getBoolean("applies"), row.getString("reason"), made.version(), made.by(), made.at()));
        drills = new JudgementTable<>(
                sql,
                "drill_version",
                List.of("drill"),
                List.of("kind", "held_on", "controls", "steps", "met", "note", "link", "withdrawn"),
                (row, made) -> new Drill(
                        DrillId.of(row.getString("drill")),
                        new DrillContent(
                                DrillKind.valueOf(row.getString("kind")),
                                row.getObject("held_on", LocalDate.class),
                                Stream.of((String[]) row.getArray("controls").getArray())
                                        .map(ControlId::new)
                                        .collect(Collectors.toSet()),
                                row.getInt("steps"),
                                row.getInt("met"),
                                row.getString("note"),
                                row.getString("link")),
                        row.getBoolean("withdrawn"),
                        made.version(),
                        made.by(),
                        made.at()));
    }

    JudgementTable<Answer> answers() {
        return answers;
    }

    JudgementTable<Assessment> assessments() {
        return assessments;
    }

    JudgementTable<Target> targets() {
        return targets;
    }

    JudgementTable<Impact> impacts() {
        return impacts;
    }

    JudgementTable<PressureSetting> pressures() {
        return pressures;
    }

    JudgementTable<CounterSetting> counters() {
        return counters;
    }

    JudgementTable<Applicability> applicabilities() {
        return applicabilities;
    }

    JudgementTable<Drill> drills() {
        return drills;
    }

    Answer answer(ThreatId threat, ControlFunction function, int seen, Maturity maturity, String note) {
        return record(
                answers,
                List.of(threat.value(), function.name()),
                seen,
                List.of(maturity.level(), new Words(note).text()),
                "threats.answered",
                "threat:" + threat,
                Map.of("function", function.name(), "maturity", Integer.toString(maturity.level())));
    }

    Assessment assess(ControlId control, int seen, Maturity maturity, String note) {
        return record(
                assessments,
                List.of(control.value()),
                seen,
                List.of(maturity.level(), new Words(note).text()),
                "threats.assessed",
                "control:" + control,
                Map.of("maturity", Integer.toString(maturity.level())));
    }

    Target target(ThreatId threat, int seen, Score score, String reason) {
        return record(
                targets,
                List.of(threat.value()),
                seen,
                List.of(score.value(), Words.reason(reason).text()),
                "threats.targetSet",
                "threat:" + threat,
                Map.of("target", Double.toString(score.value())));
    }

    Impact impact(ThreatId threat, int seen, int level, String reason) {
        Impact.check(level);
        return record(
                impacts,
                List.of(threat.value()),
                seen,
                List.of(level, Words.reason(reason).text()),
                "threats.impactSet",
                "threat:" + threat,
                Map.of("impact", Integer.toString(level)));
    }

    PressureSetting pressure(ThreatId threat, int seen, int step, String reason, LocalDate expires) {
        PressureSetting.check(step);
        var today = LocalDate.now(clock);
        if (expires.isBefore(today) || expires.isAfter(today.plusDays(PressureSetting.LONGEST_DAYS))) {
            throw new PressureHoldsTooLong();
        }
        return record(
                pressures,
                List.of(threat.value()),
                seen,
                List.of(step, Words.reason(reason).text(), expires),
                "threats.pressureSet",
                "threat:" + threat,
                Map.of("step", Integer.toString(step), "expires", expires.toString()));
    }

    CounterSetting counter(ThreatId threat, int seen, Score score, String reason, LocalDate expires) {
        var today = LocalDate.now(clock);
        if (expires.isBefore(today) || expires.isAfter(today.plusDays(CounterSetting.LONGEST_DAYS))) {
            throw new CounterHoldsTooLong();
        }
        return record(
                counters,
                List.of(threat.value()),
                seen,
                List.of(score.value(), Words.reason(reason).text(), expires, false),
                "threats.counterSet",
                "threat:" + threat,
                Map.of("counter", Double.toString(score.value()), "expires", expires.toString()));
    }

    CounterSetting endCounter(ThreatId threat, int seen, String reason) {
        var current = counters.current(List.of(threat.value())).orElseThrow(NoCounterToEnd::new);
        if (current.version() == seen && !current.holdsOn(LocalDate.now(clock))) {
            throw new NoCounterToEnd();
        }
        return record(
                counters,
                List.of(threat.value()),
                seen,
                List.of(current.score().value(), Words.reason(reason).text(), current.expires(), true),
                "threats.counterEnded",
                "threat:" + threat,
                Map.of("counter", Double.toString(current.score().value())));
    }

    Applicability applicability(ThreatId threat, int seen, boolean applies, String reason) {
        return record(
                applicabilities,
                List.of(threat.value()),
                seen,
                List.of(applies, (applies ? new Words(reason) : Words.reason(reason)).text()),
                "threats.applicabilitySet",
                "threat:" + threat,
                Map.of("applies", Boolean.toString(applies)));
    }

    Drill drill(String action, DrillId drill, int seen, DrillContent content, boolean withdrawn) {
        var about = content.controls().stream().map(ControlId::value).sorted().toArray(String[]::new);
        return record(
                drills,
                List.of(drill.toString()),
                seen,
                List.of(
                        content.kind().name(),
                        content.heldOn(),
                        about,
                        content.steps(),
                        content.met(),
                        content.note(),
                        content.link(),
                        withdrawn),
                action,
                "drill:" + drill,
                Map.of(
                        "kind", content.kind().name(),
                        "heldOn", content.heldOn().toString(),
                        "controls", String.join(" ", about),
                        "steps", Integer.toString(content.steps()),
                        "met", Integer.toString(content.met())));
    }

    /** Appends also what says the same as before: to confirm a judgement makes it younger. */
    private <J extends Judgement> J record(
            JudgementTable<J> table,
            List<String> of,
            int seen,
            List<?> values,
            String action,
            String subject,
            Map<String, String> judged) {
        var history = table.history(of);
        var before = history.isEmpty() ? Optional.<J>empty() : Optional.of(history.getLast());
        if (before.map(Judgement::version).orElse(0) != seen) {
            throw new JudgedMeanwhile(before.orElseThrow());
        }
        var at = notBefore(before);
        var firstAt = history.isEmpty() ? at : history.getFirst().at();
        var made = new Made(seen + 1, identity.actor(), at, firstAt);
        if (!table.append(of, before, made, values)) {
            throw new JudgedMeanwhile(table.current(of).orElseThrow());
        }
        events.publishEvent(new JudgementRecorded(action, subject, made.version(), judged, made.by(), at));
        return table.current(of).orElseThrow();
    }

    /** Clocks of two replicas differ a little. */
    private Instant notBefore(Optional<? extends Judgement> before) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return before.map(Judgement::at).filter(now::isBefore).orElse(now);
    }
}
