package dev.kamae.issues;

import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue as lists show it.
 *
 * @param statusSince since when it has had its status
 */
public record IssueSummary(
        IssueId id,
        IssueNumber number,
        IssueKind kind,
        String title,
        Severity severity,
        IssueStatus status,
        @Nullable PersonId owner,
        Due due,
        Instant raisedAt,
        Instant statusSince,
        Cost cost,
        Set<String> labels) {

    /** Whether the due day has passed and it is not done; an issue is not overdue on its day. */
    public boolean isOverdue(LocalDate today) {
        var date = due.date();
        return !status.isDone() && date != null && date.isBefore(today);
    }

    /** The same with another status since then. */
    IssueSummary with(IssueStatus other, Instant since) {
        return new IssueSummary(id, number, kind, title, severity, other, owner, due, raisedAt, since, cost, labels);
    }

    /** Days until the due day, negative once it has passed; refuses where there is no date. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, Objects.requireNonNull(due.date(), "no due date"));
    }
}
