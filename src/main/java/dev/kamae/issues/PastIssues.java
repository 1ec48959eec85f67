package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Threats;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues that were kept elsewhere come into the register with their history, many at once, and can be taken out again. */
@Service
@Transactional
public class PastIssues {

    private static final int AT_ONCE = 500;

    private final PastVersions versions;
    private final IssueRepository issues;
    private final IssueComments search;
    private final Threats threats;
    private final Controls controls;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PastIssues(
            PastVersions versions,
            IssueRepository issues,
            IssueComments search,
            Threats threats,
            Controls controls,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.issues = issues;
        this.search = search;
        this.threats = threats;
        this.controls = controls;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records them all or none, in their order, each with a number of its own. Nothing of it may lie in the future, and an
     * accepted risk takes who may accept one.
     *
     * @param progress told how many are recorded so far
     */
    @RolesAllowed(Capability.EDIT)
    public List<RecordedIssue> record(List<PastIssue> past, IntConsumer progress) {
        check(past);
        var by = identity.actor();
        var now = now();
        var recorded = new ArrayList<RecordedIssue>(past.size());
        for (int from = 0; from < past.size(); from += AT_ONCE) {
            var some = past.subList(from, Math.min(past.size(), from + AT_ONCE));
            recorded.addAll(versions.insert(some, by));
            progress.accept(recorded.size());
        }
        tell(false, recorded, by, now);
        return recorded;
    }

    private void check(List<PastIssue> past) {
        var now = now();
        var states = past.stream().flatMap(issue -> issue.states().stream()).toList();
        if (states.stream().anyMatch(state -> state.at().isAfter(now))) {
            throw new IllegalArgumentException("A past does not lie in the future");
        }
        if (!identity.may(Capability.DECIDE)
                && states.stream().anyMatch(state -> state.status() == IssueStatus.RISK_ACCEPTED)) {
            throw new AccessDeniedException("Accepting a risk is a decision");
        }
        states.forEach(state -> {
            threats.check(state.content().threats());
            controls.check(state.content().controls());
        });
    }

    /**
     * Takes issues out again, as if they had never been recorded; what they were is kept beside the register. Refuses with
     * {@link IssuesChangedSince} when anybody has changed one of them or commented on it.
     */
    @RolesAllowed(Capability.EDIT)
    public void withdraw(List<RecordedIssue> recorded) {
        versions.lock(recorded);
        var changed = changedSince(recorded);
        if (!changed.isEmpty()) {
            throw new IssuesChangedSince(changed);
        }
        var by = identity.actor();
        var now = now();
        versions.withdraw(recorded.stream().map(RecordedIssue::id).toList(), by, now);
        tell(true, recorded, by, now);
    }

    /** Those that somebody has changed or commented on since. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<IssueNumber> changedSince(Collection<RecordedIssue> recorded) {
        return versions.changedSince(recorded);
    }

    /** These as they are now; those that were taken out again are left out. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<IssueVersion> current(Collection<IssueId> ids) {
        return issues.current(ids.stream().map(IssueId::value).toArray(UUID[]::new)).stream()
                .map(Issue::asRead)
                .toList();
    }

    /** These as they were recorded. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<IssueVersion> asRecorded(List<RecordedIssue> recorded) {
        return issues
                .versions(
                        recorded.stream().map(one -> one.id().value()).toArray(UUID[]::new),
                        recorded.stream().map(RecordedIssue::version).toArray(Integer[]::new))
                .stream()
                .map(Issue::asRead)
                .toList();
    }

    /**
     * Gives issues another version each, as the record that they are kept in elsewhere has changed; all of them or none. Refuses
     * with {@link IssueChangedMeanwhile} when one has another version by now than was looked at. A risk is never accepted so.
     */
    @RolesAllowed(Capability.EDIT)
    public List<RecordedIssue> retell(List<RetoldIssue> retold) {
        var by = identity.actor();
        var now = now();
        return retold.stream()
                .sorted(Comparator.comparing(one -> one.id().value()))
                .map(one -> retell(one, by, now))
                .toList();
    }

    private RecordedIssue retell(RetoldIssue told, Actor by, Instant now) {
        var before = issues.current(told.id()).orElseThrow(NoSuchElementException::new);
        if (before.version() != told.seen()) {
            throw new IssueChangedMeanwhile(before.asRead());
        }
        if (told.status() == IssueStatus.RISK_ACCEPTED && before.asRead().status() != told.status()) {
            throw new AccessDeniedException("Accepting a risk is a decision");
        }
        threats.check(told.content().threats());
        controls.check(told.content().controls());
        var next = before.retold(
                told.content(), told.status(), told.reason(), by, told.at().isAfter(now) ? now : told.at(), now);
        if (next != before && issues.append(before, next).isEmpty()) {
            throw new IssueChangedMeanwhile(
                    issues.current(told.id()).orElseThrow().asRead());
        }
        search.index(told.id());
        return new RecordedIssue(told.id(), before.number(), next.version());
    }

    /**
     * Dates the past of issues otherwise that came in from elsewhere: their versions move, so that every figure that is reckoned
     * from them is that of the right days. Months that are closed stay as they were closed.
     */
    @RolesAllowed(Capability.EDIT)
    public void redate(List<RedatedIssue> redated) {
        var by = identity.actor();
        var now = now();
        versions.lock(redated.stream().map(RedatedIssue::now).toList());
        for (var one : redated) {
            if (!versions.redate(one)) {
                throw new IssueChangedMeanwhile(
                        issues.current(one.now().id()).orElseThrow().asRead());
            }
            events.publishEvent(new IssueRedated(one.now().number(), one.raised(), one.done(), one.reason(), by, now));
        }
    }

    /** Every issue as it is now, by number, a page at a time. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<IssueVersion> after(int number, int limit) {
        return issues.after(number, limit).stream().map(Issue::asRead).toList();
    }

    private void tell(boolean withdrawn, List<RecordedIssue> recorded, Actor by, Instant now) {
        var numbers = recorded.stream().map(RecordedIssue::number).sorted(Comparator.comparingInt(IssueNumber::value));
        var sorted = numbers.toList();
        if (!sorted.isEmpty()) {
            events.publishEvent(
                    new IssuesRecorded(withdrawn, sorted.size(), sorted.getFirst(), sorted.getLast(), by, now));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
