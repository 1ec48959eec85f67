package dev.kamae.cases;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.threats.Threats;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases in the news, and whether they could happen to us. Each change is another version. */
@Service
@Transactional
public class Cases {

    private final CaseTable table;
    private final Threats threats;
    private final Issues issues;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Cases(
            CaseTable table,
            Threats threats,
            Issues issues,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.threats = threats;
        this.issues = issues;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps a case that nobody has answered yet. */
    @RolesAllowed(Capability.EDIT)
    public CaseVersion enter(CaseContent content) {
        check(content);
        return insert("cases.entered", new CaseVersion(CaseId.made(), 1, now(), identity.actor(), content, null));
    }

    /**
     * Tells a case anew; its answer stays.
     *
     * @param seen the version that the person has seen; refuses with {@link CaseChangedMeanwhile} when it is no longer the
     *     current one
     */
    @RolesAllowed(Capability.EDIT)
    public CaseVersion change(CaseId id, int seen, CaseContent content) {
        check(content);
        var current = current(id, seen);
        return content.equals(current.content())
                ? current
                : append("cases.changed", current, current.next(content, current.judgement(), identity.actor(), now()));
    }

    /**
     * Answers whether it could happen to us.
     *
     * @param seen as for {@link #change}
     * @param why required
     */
    @RolesAllowed(Capability.EDIT)
    public CaseVersion answer(CaseId id, int seen, CaseAnswer answer, String why) {
        var current = current(id, seen);
        var now = now();
        var judgement = new CaseVersion.Judgement(answer, why, identity.actor(), now);
        return append("cases.answered", current, current.next(current.content(), judgement, identity.actor(), now));
    }

    /** Raises the issue of a case; the one that there is where somebody has raised it before. */
    @RolesAllowed(Capability.EDIT)
    public IssueVersion raise(CaseId id, IssueDraft draft) {
        if (table.current(id).isEmpty()) {
            throw new NoSuchElementException("No case " + id);
        }
        if (!table.claim(id)) {
            return table.issue(id).flatMap(issues::find).orElseThrow();
        }
        var raised = issues.raise(draft, id.origin());
        table.raised(id, raised.number());
        return raised;
    }

    /** The issue that was raised from a case. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public Optional<IssueNumber> issue(CaseId id) {
        return table.issue(id);
    }

    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public Optional<CaseVersion> find(CaseId id) {
        return table.current(id);
    }

    /** How many there are, of which {@link #all} tells the newest. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public CaseCount count() {
        return table.count();
    }

    /** The newest news first; of very many not all. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<CaseVersion> all() {
        return table.all();
    }

    /** Every version, oldest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<CaseVersion> history(CaseId id) {
        return table.history(id);
    }

    /** Whether the person may enter and answer cases. */
    public boolean mayEdit() {
        return identity.may(Capability.EDIT);
    }

    private void check(CaseContent content) {
        threats.check(content.threats());
        if (content.reportedOn().isAfter(LocalDate.now(clock))) {
            throw new CaseRefused(CaseRefused.Reason.FUTURE);
        }
    }

    private CaseVersion current(CaseId id, int seen) {
        var current = table.current(id).orElseThrow(() -> new NoSuchElementException("No case " + id));
        if (current.version() != seen) {
            throw new CaseChangedMeanwhile(current);
        }
        return current;
    }

    private CaseVersion append(String action, CaseVersion before, CaseVersion next) {
        if (!table.end(before, next)) {
            throw new CaseChangedMeanwhile(table.current(before.id()).orElseThrow());
        }
        return insert(action, next);
    }

    private CaseVersion insert(String action, CaseVersion version) {
        table.insert(version);
        events.publishEvent(CaseRecorded.of(action, version));
        return version;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
