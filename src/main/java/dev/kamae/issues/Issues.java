package dev.kamae.issues;

import dev.kamae.core.Origin;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.PersonId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Threats;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of issues.
 *
 * <p>Who holds {@link Capability#OWN} without {@link Capability#VIEW} sees the issues that they own and no others; an issue
 * that one may not see does not exist for one.
 */
@Service
@Transactional
public class Issues {

    private final IssueRepository issues;
    private final IssueComments comments;
    private final IssueList list;
    private final Threats threats;
    private final Controls controls;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Issues(
            IssueRepository issues,
            IssueComments comments,
            IssueList list,
            Threats threats,
            Controls controls,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.issues = issues;
        this.comments = comments;
        this.list = list;
        this.threats = threats;
        this.controls = controls;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Raises an issue, open from now.
     *
     * @param origin what it came from, null for a person's own observation
     */
    @RolesAllowed(Capability.EDIT)
    public IssueVersion raise(IssueDraft draft, @Nullable Origin origin) {
        return raise(draft, origin, null);
    }

    IssueVersion raise(IssueDraft draft, @Nullable Origin origin, @Nullable Incident incident) {
        check(draft);
        var number = new IssueNumber(issues.nextNumber());
        var raised = issues.saveAndFlush(new Issue(number, draft, origin, incident, identity.actor(), clock.instant()));
        comments.index(raised.id());
        return raised.asRead();
    }

    /**
     * Changes what is written about an issue.
     *
     * @param seen the version that the change was made from; refuses with {@link IssueChangedMeanwhile} when it is no longer
     *     the current one
     */
    @RolesAllowed({Capability.EDIT, Capability.OWN})
    public IssueVersion change(IssueId id, int seen, IssueDraft draft) {
        check(draft);
        var current = editable(id, seen);
        return append(current, current.change(draft, identity.actor(), clock.instant()));
    }

    /**
     * Moves an issue to another state of work: takes it up, holds it, or reopens it.
     *
     * @param why required for holding and reopening
     */
    @RolesAllowed({Capability.EDIT, Capability.OWN})
    public IssueVersion move(IssueId id, int seen, IssueStatus to, String why) {
        var current = editable(id, seen);
        return append(current, current.move(to, why, identity.actor(), clock.instant()));
    }

    /**
     * Closes an issue.
     *
     * @param why required too: what was done, or where it shows
     */
    @RolesAllowed({Capability.EDIT, Capability.OWN})
    public IssueVersion close(IssueId id, int seen, Resolution how, String why) {
        var current = editable(id, seen);
        return append(current, current.close(how, why, identity.actor(), clock.instant()));
    }

    /** Adds a remark; it changes nothing else, so it never meets a conflict. */
    @RolesAllowed({Capability.EDIT, Capability.OWN, Capability.DECIDE})
    public void comment(IssueId id, String text) {
        var issue = visible(issues.current(id)).orElseThrow(NoSuchElementException::new);
        var by = identity.actor();
        var now = clock.instant();
        comments.add(id, new IssueComment(now, by, text));
        events.publishEvent(new IssueCommented(id, issue.number(), by, now));
    }

    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public Optional<IssueVersion> find(IssueNumber number) {
        return visible(issues.current(number)).map(Issue::asRead);
    }

    /** The issue as it stood at a moment; empty before it was raised. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public Optional<IssueVersion> asOf(IssueId id, Instant moment) {
        return visible(issues.current(id))
                .flatMap(current -> issues.asOf(id, moment))
                .map(Issue::asRead);
    }

    /** Every version, oldest first; the feed is the difference of neighbours. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public List<IssueVersion> versions(IssueId id) {
        return visible(issues.current(id)).isEmpty()
                ? List.of()
                : issues.versions(id).stream().map(Issue::asRead).toList();
    }

    /** Every remark, oldest first. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public List<IssueComment> comments(IssueId id) {
        return visible(issues.current(id)).isEmpty() ? List.of() : comments.of(id);
    }

    /** One page of a list. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public List<IssueSummary> list(IssueFilter filter, IssueOrder order, boolean ascending, long offset, int limit) {
        return list.page(filter, onlyOf(), order, ascending, offset, limit);
    }

    /** Those that were called exactly so before they came here, {@code No.37} say, by number. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public List<IssueSummary> called(String alias) {
        return list.called(alias, onlyOf());
    }

    /** What these were called before they came here; one that was called nothing is left out. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public Map<IssueId, String> aliases(Collection<IssueId> ids) {
        return list.aliases(ids, onlyOf());
    }

    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public long count(IssueFilter filter) {
        return list.count(filter, onlyOf());
    }

    /** How many of a list are of each group. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public List<IssueGroupCount> groups(IssueFilter filter, IssueGrouping by) {
        return list.groups(filter, onlyOf(), by);
    }

    /** The labels that are in use, those of most issues first. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public List<String> labels() {
        return list.labels(onlyOf());
    }

    /** The figures as of a moment; null for now. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public IssueCounts counts(@Nullable Instant at) {
        return list.counts(at, onlyOf());
    }

    /** How old the unresolved ones were at a moment; null for now. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public IssueAges ages(@Nullable Instant at) {
        return list.ages(at, onlyOf());
    }

    /**
     * The issues that weighed on a threat or a control at a moment, or came from something that does: not done, or with their
     * risk accepted, which is still there. And every incident, resolved ones too: it has happened.
     */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<WeighingIssue> weighing(Instant at) {
        return list.weighing(at);
    }

    /** Whether the person may change this issue; screens offer only what the service would do. */
    public boolean mayEdit(IssueVersion issue) {
        var own = issue.content().owner();
        return identity.may(Capability.EDIT)
                || identity.may(Capability.OWN)
                        && own != null
                        && identity.person().filter(own::equals).isPresent();
    }

    /** Whether the person may accept risks. */
    public boolean mayAcceptRisk() {
        return identity.may(Capability.DECIDE);
    }

    /** Whether the person sees everybody's issues, and so the figures of all. */
    public boolean maySeeAll() {
        return identity.may(Capability.VIEW);
    }

    /** Whether the person may raise issues. */
    public boolean mayRaise() {
        return identity.may(Capability.EDIT);
    }

    private void check(IssueDraft draft) {
        threats.check(draft.threats());
        controls.check(draft.controls());
    }

    Issue editable(IssueId id, int seen) {
        var current = current(id, seen);
        if (!mayEdit(current.asRead())) {
            throw new AccessDeniedException("Not one's own issue");
        }
        return current;
    }

    Issue current(IssueId id, int seen) {
        var current = visible(issues.current(id)).orElseThrow(NoSuchElementException::new);
        if (current.version() != seen) {
            throw new IssueChangedMeanwhile(current.asRead());
        }
        return current;
    }

    IssueVersion append(Issue before, Issue next) {
        if (next == before) {
            return before.asRead();
        }
        var appended = issues.append(before, next)
                .orElseThrow(() -> new IssueChangedMeanwhile(
                        issues.current(before.id()).orElseThrow().asRead()));
        comments.index(appended.id());
        return appended.asRead();
    }

    private Optional<Issue> visible(Optional<Issue> issue) {
        var onlyOf = onlyOf();
        return onlyOf == null ? issue : issue.filter(found -> found.isOwnedBy(onlyOf));
    }

    /** Whose issues alone the person may see; null for everybody's. */
    private @Nullable PersonId onlyOf() {
        return identity.may(Capability.VIEW) ? null : identity.person().orElseThrow();
    }
}
