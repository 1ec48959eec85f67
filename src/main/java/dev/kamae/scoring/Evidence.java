package dev.kamae.scoring;

import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueSummary;
import dev.kamae.threats.CheckStanding;
import dev.kamae.threats.Drill;
import dev.kamae.traffic.DetectedAttacks;
import dev.kamae.wellarchitected.AnsweredQuestion;
import dev.kamae.wellarchitected.KnownQuestion;
import dev.kamae.wellarchitected.QuestionId;
import dev.kamae.wellarchitected.Risk;
import dev.kamae.wellarchitected.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dated fact that speaks for or against a control, with all that its line in the ledger says. */
public sealed interface Evidence {

    /** How good it looks, from 0 to 1. */
    double value();

    /** As of when it is so. */
    Instant at();

    /**
     * An answer to a question of a Well-Architected review.
     *
     * @param known the question in the catalogue, null for one that it does not have
     * @param title of the question, as the review has it
     * @param risk none, medium or high; other answers are no evidence
     * @param issues those that were made from it: the same fact, so they do not count beside it
     */
    record Answered(
            Snapshot snapshot,
            QuestionId question,
            @Nullable KnownQuestion known,
            String title,
            Risk risk,
            Set<IssueNumber> issues)
            implements Evidence {

        public Answered {
            if (!isEvidence(risk)) {
                throw new IllegalArgumentException("An answer with risk %s is no evidence".formatted(risk));
            }
            issues = Set.copyOf(issues);
        }

        static boolean isEvidence(Risk risk) {
            return risk == Risk.NONE || risk == Risk.MEDIUM || risk == Risk.HIGH;
        }

        @Override
        public double value() {
            return switch (risk) {
                case NONE -> 1;
                case MEDIUM -> 0.5;
                default -> 0;
            };
        }

        /** An answer that is delivered again unchanged is as good as new, however long ago it was given. */
        @Override
        public Instant at() {
            return snapshot.confirmedAt();
        }

        AnsweredQuestion answeredQuestion() {
            return new AnsweredQuestion(snapshot.workload(), question);
        }

        Answered with(Set<IssueNumber> made) {
            return new Answered(snapshot, question, known, title, risk, made);
        }

        Answered with(Risk other) {
            return new Answered(snapshot, question, known, title, other, issues);
        }
    }

    /**
     * The share of detected attack requests that were stopped.
     *
     * @param value that share, from 0 to 1
     */
    record AttacksStopped(DetectedAttacks attacks, double value) implements Evidence {

        @Override
        public Instant at() {
            return attacks.until();
        }
    }

    /**
     * A drill or a test that was held.
     *
     * @param at the day on which it was held
     * @param issues those that were made from it: the same fact, so they do not count beside it
     */
    record Drilled(Drill drill, Instant at, Set<IssueNumber> issues) implements Evidence {

        public Drilled {
            issues = Set.copyOf(issues);
        }

        /** The same with every step met. */
        Drilled passed() {
            return new Drilled(drill.passed(), at, issues);
        }

        /** The share of its steps that were met. */
        @Override
        public double value() {
            return drill.content().share();
        }
    }

    /**
     * How automatic checks that are about one question of the security pillar went in an account.
     */
    record Checked(CheckStanding standing) implements Evidence {

        /** The mean over the checks of the share that passed. */
        @Override
        public double value() {
            return standing.share();
        }

        @Override
        public Instant at() {
            return standing.at();
        }
    }

    /**
     * An issue that is not done, or whose risk was accepted. On every control it is the same evidence, whatever is behind it
     * there.
     *
     * @param at when it was raised
     * @param behind what of the same fact counts in its place once it is resolved
     */
    record IssueOpen(IssueSummary issue, Instant at, List<Evidence> behind) implements Evidence {

        public IssueOpen {
            behind = List.copyOf(behind);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof IssueOpen open && issue.equals(open.issue) && at.equals(open.at);
        }

        @Override
        public int hashCode() {
            return Objects.hash(issue, at);
        }

        @Override
        public double value() {
            return 0;
        }
    }

    /**
     * An incident that came through the control.
     *
     * @param at when it was noticed; when it was raised where that is not known
     * @param over since when it does no more harm, null while it may
     * @param issues those that were made from it: the same fact, so they do not count beside it
     */
    record IncidentThrough(
            IssueSummary issue, Instant at, @Nullable Instant over, Set<IssueNumber> issues) implements Evidence {

        public IncidentThrough {
            issues = Set.copyOf(issues);
        }

        @Override
        public double value() {
            return 0;
        }
    }
}
