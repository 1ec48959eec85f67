package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Risks that are lived with for a time: somebody who may edit the issue asks, somebody else who may decide approves or
 * declines, and the day after its last day the issue is open again.
 */
@Service
@Transactional
public class Acceptances {

    /** A list shows so many and no more. */
    public static final int SHOWN = 200;

    private final Issues issues;
    private final IssueRepository versions;
    private final Identity identity;
    private final Clock clock;

    Acceptances(Issues issues, IssueRepository versions, Identity identity, Clock clock) {
        this.issues = issues;
        this.versions = versions;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Asks for the risk to be lived with. The issue stays in its state until somebody decides.
     *
     * @param seen the version that it is asked of; refuses with {@link IssueChangedMeanwhile} when it is no longer the current
     *     one, as everything here does
     * @param until the last day of it: tomorrow at the earliest, {@value Acceptance#LONGEST_DAYS} days from now at the latest
     * @param why required
     */
    @RolesAllowed({Capability.EDIT, Capability.OWN})
    public IssueVersion ask(IssueId id, int seen, LocalDate until, String why) {
        var current = issues.editable(id, seen);
        return issues.append(current, current.askToAccept(until, why, actor(), now(), today()));
    }

    /** Takes a request back, one's own or another's. */
    @RolesAllowed({Capability.EDIT, Capability.OWN})
    public IssueVersion withdraw(IssueId id, int seen) {
        var current = issues.editable(id, seen);
        return issues.append(current, current.withdrawRequest(actor(), now()));
    }

    /**
     * Decides that the risk is lived with until the day that was asked for. Refuses with {@link AcceptanceRefused} whoever
     * asked for it.
     *
     * @param remark on which terms, say; may be blank
     */
    @RolesAllowed(Capability.DECIDE)
    public IssueVersion approve(IssueId id, int seen, String remark) {
        var current = issues.current(id, seen);
        return issues.append(current, current.accept(remark, actor(), now(), today()));
    }

    /**
     * Decides that it is not; the issue stays in its state.
     *
     * @param why required
     */
    @RolesAllowed(Capability.DECIDE)
    public IssueVersion decline(IssueId id, int seen, String why) {
        var current = issues.current(id, seen);
        return issues.append(current, current.declineToAccept(why, actor(), now()));
    }

    /** Those that wait for somebody to decide, the longest waiting first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<IssueVersion> asked() {
        return versions.acceptanceAsked(SHOWN).stream().map(Issue::asRead).toList();
    }

    /** Those that are lived with until a day, the nearest day first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<IssueVersion> accepted() {
        return versions.accepted(SHOWN).stream().map(Issue::asRead).toList();
    }

    /** How many are lived with and nobody recorded until when: they do not open again by themselves. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public long withoutEnd() {
        return versions.acceptedWithoutEnd();
    }

    /** Those whose last day has passed. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<IssueId> over() {
        return versions.acceptedBefore(today());
    }

    /** Opens an issue again whose risk was accepted until a day that has passed; empty for any other. */
    @RolesAllowed(Capability.EDIT)
    public Optional<IssueVersion> reopen(IssueId id) {
        return versions.current(id).flatMap(current -> {
            var opened = current.expire(actor(), now(), today());
            return opened == current ? Optional.empty() : Optional.of(issues.append(current, opened));
        });
    }

    /** Whether the person may ask for this one's risk to be accepted now. */
    public boolean mayAsk(IssueVersion issue) {
        return issues.mayEdit(issue) && !issue.status().isDone() && !issue.isAcceptanceAsked();
    }

    /** Whether the person may take this one's request back. */
    public boolean mayWithdraw(IssueVersion issue) {
        return issues.mayEdit(issue) && issue.isAcceptanceAsked();
    }

    /** Whether the person may decide on requests, be it not on their own. */
    public boolean mayDecide() {
        return issues.mayAcceptRisk();
    }

    /** Whether it was this person who asked. */
    public boolean isOwnRequest(Acceptance acceptance) {
        return acceptance.isAskedBy(actor());
    }

    private Actor actor() {
        return identity.actor();
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
