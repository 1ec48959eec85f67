package dev.kamae.requests;

import dev.kamae.core.Language;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people make of requests that a rule stopped: wrongly, rightly, or nobody is sure. It outlives the log line.
 */
@Service
@Transactional
public class Verdicts {

    /** How long a reason may be. */
    public static final int LONGEST_REASON = 1_000;

    private final Requests requests;
    private final VerdictTable table;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Verdicts(Requests requests, VerdictTable table, Identity identity, Clock clock, ApplicationEventPublisher events) {
        this.requests = requests;
        this.table = table;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Whether the person may judge; to see verdicts takes less. */
    public boolean mayJudge() {
        return identity.may(Capability.EDIT) && identity.may(Capability.INVESTIGATE);
    }

    /** The request with the verdict that holds; empty when nobody has judged it. */
    @RolesAllowed(Capability.INVESTIGATE)
    @Transactional(readOnly = true)
    public Optional<JudgedRequest> find(String index, String document) {
        return table.find(index, document);
    }

    /** Every verdict on a request, latest first. */
    @RolesAllowed(Capability.INVESTIGATE)
    @Transactional(readOnly = true)
    public List<VerdictVersion> history(String index, String document) {
        return table.versions(index, document);
    }

    /** Judged requests, those that came last first. */
    @RolesAllowed(Capability.INVESTIGATE)
    @Transactional(readOnly = true)
    public List<JudgedRequest> list(VerdictFilter filter, long offset, int limit) {
        return table.list(filter, offset, limit);
    }

    /** How many {@link #list} has. */
    @RolesAllowed(Capability.INVESTIGATE)
    @Transactional(readOnly = true)
    public long count(VerdictFilter filter) {
        return table.count(filter);
    }

    /** How the requests of a span that were judged are spread over the rules that stopped them. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<RuleVerdicts> byRule(Instant from, Instant until) {
        return table.byRule(from, until);
    }

    /**
     * Judges a request, or judges it anew, which needs no log line. Takes somebody who may see log lines and edit.
     *
     * @param seen the version that was seen, 0 when there was none; refuses with {@link VerdictChangedMeanwhile} when it is no
     *     longer the current one
     * @throws NothingWasStopped when the request was let through
     */
    @RolesAllowed(Capability.EDIT)
    public JudgedRequest judge(String index, String document, int seen, Verdict verdict, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new VerdictNeedsReason();
        }
        var before = table.find(index, document);
        if (before.map(judged -> judged.current().version()).orElse(0) != seen) {
            throw new VerdictChangedMeanwhile();
        }
        var next = new VerdictVersion(seen + 1, notBefore(before), identity.actor(), verdict, why);
        var judged = before.map(known -> with(known, next)).orElseGet(() -> anew(index, document, next));
        if (!(before.isEmpty() ? table.first(judged) : table.append(judged.id(), next))) {
            throw new VerdictChangedMeanwhile();
        }
        events.publishEvent(new VerdictGiven(judged));
        return judged;
    }

    private JudgedRequest anew(String index, String document, VerdictVersion first) {
        var row = requests.find(index, document).orElseThrow(RequestGone::new).row();
        if (!row.action().stops()) {
            throw new NothingWasStopped();
        }
        var masked = MaskedRequest.of(row);
        return new JudgedRequest(
                UUID.randomUUID(),
                index,
                document,
                row.at(),
                row.acl(),
                row.rule(),
                row.subRule(),
                RequestSentence.of(masked, Language.JA, clock.getZone()),
                RequestSentence.of(masked, Language.EN, clock.getZone()),
                first);
    }

    private static JudgedRequest with(JudgedRequest known, VerdictVersion next) {
        return new JudgedRequest(
                known.id(),
                known.index(),
                known.document(),
                known.at(),
                known.acl(),
                known.rule(),
                known.subRule(),
                known.japanese(),
                known.english(),
                next);
    }

    /** Clocks of two replicas differ a little. */
    private Instant notBefore(Optional<JudgedRequest> before) {
        var now = clock.instant();
        return before.map(judged -> judged.current().at()).filter(now::isBefore).orElse(now);
    }
}
