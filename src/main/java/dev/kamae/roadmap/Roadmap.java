package dev.kamae.roadmap;

import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.issues.Issues;
import dev.kamae.scoring.Scores;
import dev.kamae.threats.Controls;
import dev.kamae.threats.ThreatId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The measures by quarter, and what was agreed of them.
 *
 * <p>A draft is agreed by a person, and an agreement never changes: measures go on changing beside it, and everything is
 * compared with the newest one. A measure is never deleted; one that is given up is dropped with a reason.
 */
@Service
@Transactional
public class Roadmap {

    private final RoadmapRows rows;
    private final Outlooks outlooks;
    private final BusinessCalendar calendar;
    private final Controls controls;
    private final Issues issues;
    private final Scores scores;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Roadmap(
            RoadmapRows rows,
            Outlooks outlooks,
            BusinessCalendar calendar,
            Controls controls,
            Issues issues,
            Scores scores,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.outlooks = outlooks;
        this.calendar = calendar;
        this.controls = controls;
        this.issues = issues;
        this.scores = scores;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** The quarter that runs; empty until the company has said when its fiscal year begins. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public Optional<Quarter> current() {
        return firstMonth().map(month -> Quarter.of(LocalDate.now(clock), month));
    }

    /** The measures that are still to come, earliest quarter first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Measure> open() {
        return rows.current().stream()
                .filter(measure -> measure.content().state().isOpen())
                .toList();
    }

    /** Those of them that raise a threat. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Measure> against(ThreatId threat) {
        return outlooks.raising(threat, open());
    }

    /** Plans a measure. */
    @RolesAllowed(Capability.EDIT)
    public Measure plan(MeasureContent content) {
        check(content, null);
        var now = now();
        return append(new Measure(MeasureId.made(), content, 1, identity.actor(), now, now), null);
    }

    /**
     * Plans a measure otherwise, says how far it has come, or drops it.
     *
     * @param seen the version that the change was made from; refuses with {@link MeasureChangedMeanwhile} when it is no longer
     *     the current one
     */
    @RolesAllowed(Capability.EDIT)
    public Measure change(MeasureId id, int seen, MeasureContent content) {
        var before = current(id);
        if (before.version() != seen) {
            throw new MeasureChangedMeanwhile(before);
        }
        if (content.equals(before.content())) {
            return before;
        }
        check(content, before.content());
        var now = now().isBefore(before.at()) ? before.at() : now();
        var since = content.state() == before.content().state() ? before.stateSince() : now;
        return append(new Measure(id, content, seen + 1, identity.actor(), now, since), before);
    }

    /** Every version of a measure, oldest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Measure> versions(MeasureId id) {
        return rows.versions(id);
    }

    /**
     * Agrees to the roadmap as it stands; what it is expected to come to is kept with it.
     *
     * @param seen the revision that the person has read; refuses with {@link RoadmapChangedMeanwhile} when a measure was
     *     changed since
     */
    @RolesAllowed(Capability.DECIDE)
    public Agreement agree(int seen, String note) {
        rows.holdStill();
        var quarter = current().orElseThrow(FiscalYearNotSaid::new);
        var revision = rows.revision();
        if (revision != seen) {
            throw new RoadmapChangedMeanwhile();
        }
        if (rows.agreedRevision().filter(agreed -> agreed == revision).isPresent()) {
            throw new NothingNewToAgree();
        }
        var measures = rows.current().stream()
                .filter(measure -> measure.content().state() != MeasureState.DROPPED)
                .toList();
        if (measures.stream().noneMatch(measure -> measure.content().state().isOpen())) {
            throw new NothingToAgree();
        }
        var now = now();
        var quarters = quarters(quarter, measures);
        var reckoned = Reckoned.of(scores, now, measures, quarters);
        var expected = new ArrayList<Agreement.Expected>();
        reckoned.atEnd()
                .forEach((end, board) -> board.threats()
                        .forEach(score -> expected.add(
                                new Agreement.Expected(end, score.id(), Reckoned.counter(board, score.id())))));
        var agreement = new Agreement(
                rows.agreements().size() + 1,
                now,
                identity.actor(),
                MeasureContent.words(note),
                reckoned.now().formula(),
                measures,
                expected);
        rows.add(agreement, revision);
        events.publishEvent(new RoadmapAgreed(agreement.number(), measures.size(), agreement.by(), agreement.at()));
        return agreement;
    }

    /**
     * Everything as it stands, beside what was agreed.
     *
     * @param agreement which one; null for the newest
     */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public Outlook outlook(@Nullable Integer agreement) {
        return outlooks.of(now(), firstMonth().orElseThrow(FiscalYearNotSaid::new), agreement);
    }

    private static List<Quarter> quarters(Quarter from, List<Measure> measures) {
        var last = measures.stream()
                .map(measure -> measure.content().quarter())
                .max(Comparator.naturalOrder())
                .filter(quarter -> quarter.compareTo(from) > 0)
                .orElse(from);
        return Stream.iterate(from, quarter -> quarter.compareTo(last) <= 0, quarter -> quarter.plus(1))
                .toList();
    }

    private Measure append(Measure next, @Nullable Measure before) {
        if (!rows.append(next)) {
            throw new MeasureChangedMeanwhile(before == null ? next : current(next.id()));
        }
        events.publishEvent(new MeasurePlanned(next));
        return next;
    }

    private Measure current(MeasureId id) {
        return rows.current(id).orElseThrow(() -> new NoSuchElementException("No measure " + id));
    }

    /** @param before what was told of it before; a quarter that stays is not looked at again */
    private void check(MeasureContent content, @Nullable MeasureContent before) {
        var month = firstMonth().orElseThrow(FiscalYearNotSaid::new);
        var quarter = content.quarter();
        if (before == null || !before.quarter().equals(quarter)) {
            var away = Quarter.of(LocalDate.now(clock), month).until(quarter);
            if (!Quarter.of(quarter.firstDay(), month).equals(quarter) || Math.abs(away) > Outlook.MOST_QUARTERS) {
                throw new MeasureIncomplete();
            }
        }
        if (content.control() != null) {
            controls.check(List.of(content.control()));
        }
        for (var number : content.issues()) {
            if (issues.find(number).isEmpty()) {
                throw new NoSuchIssueToClose(number);
            }
        }
    }

    private Optional<Month> firstMonth() {
        return calendar.fiscalYearOf(LocalDate.now(clock)).map(year -> year.firstMonth());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
