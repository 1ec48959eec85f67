package dev.kamae.review;

import dev.kamae.core.MonthAt;
import dev.kamae.core.Severity;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.Issues;
import dev.kamae.scoring.BandCounts;
import dev.kamae.scoring.Scores;
import dev.kamae.threats.ThreatSource;
import dev.kamae.wellarchitected.WellArchitected;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together a report of one moment. */
@Component
class Reporting {

    private final Scores scores;
    private final Issues issues;
    private final WellArchitected reviews;
    private final TrafficWeeks weeks;
    private final Clock clock;

    Reporting(Scores scores, Issues issues, WellArchitected reviews, TrafficWeeks weeks, Clock clock) {
        this.scores = scores;
        this.issues = issues;
        this.reviews = reviews;
        this.weeks = weeks;
        this.clock = clock;
    }

    PostureReport at(Instant at) {
        var month = MonthAt.of(at, clock.getZone());
        var compared = month.start();
        var board = scores.at(at);
        var lines = new ThreatLines(board, scores.at(compared));
        var traffic = weeks.before(at, month.month());
        return new PostureReport(
                PostureReport.SCHEMA,
                board.formula(),
                month.month(),
                at,
                compared,
                Arrays.stream(ThreatSource.values()).map(lines::of).toList(),
                new SecFigures(reviews.progress(at), reviews.progress(compared)),
                issues(at, compared),
                traffic.week(),
                traffic.missing());
    }

    /** {@link PostureReport#hasStance()} of the report at that moment. */
    boolean hasStance(Instant at) {
        return issues.counts(at).total() > 0
                || reviews.progress(at).total().isPresent()
                || Arrays.stream(ThreatSource.values())
                        .map(scores.at(at)::bands)
                        .anyMatch(BandCounts::anyKnown);
    }

    private IssueFigures issues(Instant at, Instant compared) {
        return new IssueFigures(
                issues.counts(at),
                issues.counts(compared),
                issues.ages(at),
                issues.count(IssueFilter.UNRESOLVED
                        .with(IssueFilter.State.OVERDUE)
                        .with(Set.of(Severity.CRITICAL, Severity.HIGH))
                        .at(at)));
    }

    /** The first instant of a month. */
    Instant start(YearMonth month) {
        return new MonthAt(month, clock.getZone()).start();
    }
}
