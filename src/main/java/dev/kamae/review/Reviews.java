package dev.kamae.review;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.scoring.Scores;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How everything stood at a moment, and the months that were closed.
 *
 * <p>Everything about people's decisions is kept as it was from one change to the next, so that whoever asks for the same
 * moment gets the same. Only the traffic of a moment can become more complete, as late logs arrive.
 */
@Service
@Transactional(readOnly = true)
public class Reviews {

    /** How many months can be looked at, the running one included. */
    public static final int MONTHS = 13;

    private final Reporting reporting;
    private final ClosedMonths closed;
    private final Scores scores;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reviews(
            Reporting reporting,
            ClosedMonths closed,
            Scores scores,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reporting = reporting;
        this.closed = closed;
        this.scores = scores;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Everything as of a moment that is not in the future. */
    @RolesAllowed(Capability.VIEW)
    public PostureReport at(Instant moment) {
        return reporting.at(moment);
    }

    /** The last 17:00 in the team's zone. */
    @RolesAllowed(Capability.VIEW)
    public Instant latest() {
        return scores.official();
    }

    /** The last official report; that of now on the first day, as {@link Scores#shown()} tells, and while nothing is recorded. */
    @RolesAllowed(Capability.VIEW)
    public PostureReport current() {
        var shown = reporting.at(scores.shown());
        return shown.hasStance() ? shown : reporting.at(clock.instant());
    }

    /** A month as it stood at its end; the running one as {@link #current()} has it, as of now before its first 17:00. */
    @RolesAllowed(Capability.VIEW)
    public PostureReport of(YearMonth month) {
        if (isOver(month)) {
            return reporting.at(end(month));
        }
        return latest().isAfter(reporting.start(month)) ? current() : reporting.at(clock.instant());
    }

    /** The first instant after a month, as of which it is closed. */
    @RolesAllowed(Capability.VIEW)
    public Instant end(YearMonth month) {
        return reporting.start(month.plusMonths(1));
    }

    /** The running month and those before it, newest first, back to the first of which people recorded anything. */
    @RolesAllowed(Capability.VIEW)
    public List<Month> months() {
        var running = YearMonth.now(clock);
        var known = closed.since(running.minusMonths(MONTHS - 1L)).stream()
                .collect(Collectors.toMap(Month::month, Function.identity()));
        return IntStream.range(0, MONTHS)
                .mapToObj(running::minusMonths)
                .map(month -> known.getOrDefault(month, notClosed(month)))
                .takeWhile(month -> month.state() != Month.State.OPEN || reporting.hasStance(end(month.month())))
                .toList();
    }

    private Month notClosed(YearMonth month) {
        return new Month(month, isOver(month) ? Month.State.OPEN : Month.State.NOT_OVER, null, null);
    }

    /** Empty while it is not closed. */
    @RolesAllowed(Capability.VIEW)
    public Optional<ClosedMonth> closed(YearMonth month) {
        return closed.find(month);
    }

    /**
     * Closes a month as it stood at its end; refuses with {@link MonthNotOver}, {@link MonthAlreadyClosed}, {@link
     * NothingToClose} and, while history lacks hours of it, with {@link HoursNotFolded}.
     */
    @RolesAllowed(Capability.DECIDE)
    @Transactional
    public ClosedMonth close(YearMonth month) {
        return close(month, false);
    }

    /** The same without waiting for hours that history lacks; the report names them. */
    @RolesAllowed(Capability.DECIDE)
    @Transactional
    public ClosedMonth closeAnyway(YearMonth month) {
        return close(month, true);
    }

    private ClosedMonth close(YearMonth month, boolean anyway) {
        if (!isOver(month)) {
            throw new MonthNotOver(month);
        }
        if (closed.find(month).isPresent()) {
            throw new MonthAlreadyClosed(month);
        }
        var report = reporting.at(end(month));
        if (!report.hasStance()) {
            throw new NothingToClose(month);
        }
        if (!anyway && !report.missing().isEmpty()) {
            throw new HoursNotFolded(report.missing(), clock.getZone());
        }
        var json = ReportJson.write(report);
        var sha256 = ReportJson.sha256(json);
        var by = identity.actor();
        var now = clock.instant();
        if (!closed.close(report, json, sha256, by, now)) {
            throw new MonthAlreadyClosed(month);
        }
        events.publishEvent(new MonthClosed(month, sha256, (int) report.missingHours(), by, now));
        return closed.find(month).orElseThrow();
    }

    /** Sets something right about a closed month; the closed figures stay as they are. */
    @RolesAllowed(Capability.EDIT)
    @Transactional
    public void correct(YearMonth month, String text) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > Correction.LONGEST || words.indexOf('\0') >= 0) {
            throw new CorrectionRefused();
        }
        if (closed.find(month).isEmpty()) {
            throw new MonthNotClosed(month);
        }
        var by = identity.actor();
        var now = clock.instant();
        closed.correct(month, words, by, now);
        events.publishEvent(new MonthCorrected(month, words, by, now));
    }

    /** Oldest first. */
    @RolesAllowed(Capability.VIEW)
    public List<Correction> corrections(YearMonth month) {
        return closed.corrections(month);
    }

    /** Whether the person may close months. */
    public boolean mayClose() {
        return identity.may(Capability.DECIDE);
    }

    /** Whether the person may set something right about a closed month. */
    public boolean mayCorrect() {
        return identity.may(Capability.EDIT);
    }

    private boolean isOver(YearMonth month) {
        return !end(month).isAfter(clock.instant());
    }
}
