package dev.kamae.scoring;

import dev.kamae.core.Actor;
import dev.kamae.core.Severity;
import dev.kamae.issues.Cost;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueId;
import dev.kamae.issues.IssueKind;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueSummary;
import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.scoring.Evidence.AttacksStopped;
import dev.kamae.scoring.Evidence.Checked;
import dev.kamae.scoring.Evidence.Drilled;
import dev.kamae.scoring.Evidence.IncidentThrough;
import dev.kamae.scoring.Evidence.IssueOpen;
import dev.kamae.threats.CheckResult;
import dev.kamae.threats.CheckSource;
import dev.kamae.threats.CheckStanding;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Drill;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.DrillId;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.SecurityQuestion;
import dev.kamae.traffic.DetectedAttacks;
import dev.kamae.traffic.Figure;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.wellarchitected.LensAlias;
import dev.kamae.wellarchitected.QuestionId;
import dev.kamae.wellarchitected.Risk;
import dev.kamae.wellarchitected.Snapshot;
import dev.kamae.wellarchitected.SnapshotId;
import dev.kamae.wellarchitected.WorkloadId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scores are reckoned from, as tests speak of it. */
final class ScoringFixtures {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final Formula FORMULA = new Formula(
            1,
            10,
            Duration.ofDays(365),
            Duration.ofDays(730),
            Map.of(ControlFunction.PREVENT, 0.5, ControlFunction.DETECT, 0.25, ControlFunction.RESPOND, 0.25),
            0.3,
            new Formula.Source(6, Duration.ofDays(180), Duration.ofDays(180)),
            new Formula.Source(5, Duration.ofDays(1), Duration.ofDays(3)),
            new Formula.Source(6, Duration.ofDays(365), Duration.ofDays(365)),
            new Formula.Source(10, Duration.ofDays(30), Duration.ofDays(7)),
            Duration.ofDays(3),
            200,
            Map.of(Severity.CRITICAL, 5.0, Severity.HIGH, 3.0, Severity.MEDIUM, 1.5, Severity.LOW, 0.5),
            10,
            Duration.ofDays(30),
            5,
            10,
            Duration.ofDays(180),
            4.5,
            7);

    private ScoringFixtures() {}

    static Weighing weighing(Instant at) {
        return new Weighing(FORMULA, at, TOKYO);
    }

    static Judged judged(String control, ControlFunction function, int weight, boolean mandatory, int level) {
        return new Judged(
                new JudgedId.OfControl(new ControlId(control)),
                function,
                weight,
                mandatory,
                new Maturity(level),
                NOW,
                List.of());
    }

    static Judged judged(ControlFunction function, int level) {
        return new Judged(new JudgedId.OfFunction(function), function, 1, false, new Maturity(level), NOW, List.of());
    }

    static Answered answered(String question, Risk risk, Instant date) {
        return answered(question, risk, 1, date, null);
    }

    /** Of the review that is still being worked on, delivered at one moment and changed last at another. */
    static Answered delivered(String question, Risk risk, Instant delivered, Instant changed) {
        return answered(question, risk, 0, delivered, changed);
    }

    private static Answered answered(
            String question, Risk risk, int milestone, Instant date, @Nullable Instant changed) {
        var workload = new WorkloadId("0123456789abcdef0123456789abcdef");
        var snapshot = new Snapshot(
                new SnapshotId(new UUID(0, 1)),
                workload,
                null,
                new LensAlias("wellarchitected"),
                null,
                null,
                milestone,
                null,
                date,
                changed,
                date,
                Actor.job("test"));
        return new Answered(snapshot, new QuestionId(question), null, question, risk, Set.of());
    }

    static AttacksStopped stopped(double share) {
        return new AttacksStopped(attacks(NOW), share);
    }

    /** Checks of one question that ran so many days ago, all of one severity. */
    static Checked checked(SecurityQuestion question, int passed, int failed, int daysAgo) {
        return new Checked(new CheckStanding(
                CheckSource.PROWLER,
                "111122223333",
                question,
                NOW.minus(Duration.ofDays(daysAgo)),
                List.of(new CheckResult("a_check", "A check", Severity.HIGH, passed, failed, Set.of(question.id())))));
    }

    /** A restore test that was held so many days ago. */
    static Drilled drilled(int number, int steps, int met, int daysAgo) {
        return drilled(DrillKind.RESTORE_TEST, number, steps, met, daysAgo);
    }

    static Drilled drilled(DrillKind kind, int number, int steps, int met, int daysAgo) {
        var day = TODAY.minusDays(daysAgo);
        return new Drilled(
                new Drill(
                        new DrillId(new UUID(1, number)),
                        new DrillContent(kind, day, Set.of(new ControlId("restore-test")), steps, met, "", ""),
                        false,
                        1,
                        Actor.job("test"),
                        NOW),
                NOW.minus(Duration.ofDays(daysAgo)),
                Set.of());
    }

    static DetectedAttacks attacks(Instant until) {
        return new DetectedAttacks(
                AttackFamily.INJECTION,
                until.minus(Duration.ofDays(3)),
                until,
                72,
                72,
                List.of(),
                new Figure.Known(1_000),
                new Figure.Known(900));
    }

    /** @param daysOver since how many days it is contained, null while it is not */
    static IncidentThrough incident(int number, @Nullable Integer daysOver) {
        var summary = new IssueSummary(
                new IssueId(new UUID(0, number)),
                new IssueNumber(number),
                IssueKind.INCIDENT,
                "A leak",
                Severity.HIGH,
                IssueStatus.OPEN,
                null,
                Due.NOT_SET,
                NOW.minus(Duration.ofDays(500)),
                NOW.minus(Duration.ofDays(500)),
                Cost.NOT_KNOWN,
                Set.of());
        return new IncidentThrough(
                summary,
                NOW.minus(Duration.ofDays(500)),
                daysOver == null ? null : NOW.minus(Duration.ofDays(daysOver)),
                Set.of());
    }

    static IssueOpen issue(int number, Severity severity, int overdueDays) {
        return issue(number, severity, IssueStatus.OPEN, overdueDays);
    }

    static IssueOpen issue(int number, Severity severity, IssueStatus status, int overdueDays) {
        return new IssueOpen(
                new IssueSummary(
                        new IssueId(new UUID(0, number)),
                        new IssueNumber(number),
                        IssueKind.ISSUE,
                        "A hole",
                        severity,
                        status,
                        null,
                        Due.on(TODAY.minusDays(overdueDays)),
                        NOW.minus(Duration.ofDays(100)),
                        NOW.minus(Duration.ofDays(100)),
                        Cost.NOT_KNOWN,
                        Set.of()),
                NOW.minus(Duration.ofDays(100)),
                List.of());
    }
}
