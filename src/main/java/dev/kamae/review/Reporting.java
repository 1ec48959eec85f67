package dev.kamae.review;

import dev.kamae.core.Severity;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.Issues;
import dev.kamae.scoring.Scores;
import dev.kamae.threats.ThreatSource;
import dev.kamae.wellarchitected.WellArchitected;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
        // the first instant of a month ends the one before
        var month = YearMonth.from(at.minusNanos(1).atZone(clock.getZone()));
        var compared = start(month);
        var board = scores.at(at);
        var lines = new ThreatLines(board, scores.at(compared));
        var traffic = weeks.before(at, month);
        return new PostureReport(
                PostureReport.SCHEMA,
                board.formula(),
                month,
                at,
                compared,
                Arrays.stream(ThreatSource.values()).map(lines::of).toList(),
                new SecFigures(reviews.progress(at), reviews.progress(compared)),
                issues(at, compared),
                traffic.week(),
                traffic.missing());
    }

    private IssueFigures issues(Instant at, Instant compared) {
        var within = at.equals(start(YearMonth.from(at.atZone(clock.getZone())))) ? at.minus(1, ChronoUnit.MICROS) : at;
        var month = issues.counts(within);
        return new IssueFigures(
                issues.counts(at),
                issues.counts(compared),
                issues.ages(at),
                issues.count(new IssueFilter(
                        IssueFilter.State.OVERDUE, Set.of(Severity.CRITICAL, Severity.HIGH), null, null, "", at)),
                month.raisedThisMonth(),
                month.doneThisMonth(),
                within);
    }

    /** The first instant of a month. */
    Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
