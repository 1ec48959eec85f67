package dev.kamae.traffic;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.LogReach;
import dev.kamae.waflog.LogReaches;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAcls;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * What the web ACLs let through and stop.
 *
 * <p>Hours that are closed come from history, and so are the same everywhere; the open one comes from the logs. Without the
 * logs everything but the open hour is known all the same.
 */
@Service
public class Traffic {

    private final Overviews overviews;
    private final RuleHistory rules;
    private final RuleLogs ruleLogs;
    private final BotHistory bots;
    private final BotLogs botLogs;
    private final Attacks attacks;
    private final LogReaches reaches;
    private final FirstSight firstSight;
    private final FoldLedger ledger;
    private final Identity identity;
    private final Clock clock;

    Traffic(
            Overviews overviews,
            RuleHistory rules,
            RuleLogs ruleLogs,
            BotHistory bots,
            BotLogs botLogs,
            Attacks attacks,
            LogStore logs,
            WebAcls acls,
            FoldLedger ledger,
            Identity identity,
            Clock clock) {
        this.overviews = overviews;
        this.rules = rules;
        this.ruleLogs = ruleLogs;
        this.bots = bots;
        this.botLogs = botLogs;
        this.attacks = attacks;
        this.reaches = new LogReaches(logs, acls);
        this.firstSight = new FirstSight(logs, acls);
        this.ledger = ledger;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * What came in, and whether it is usual. Paths and clients are in it only for those who may see log lines.
     *
     * @param acls whose requests; empty for all
     */
    @RolesAllowed(Capability.VIEW)
    public Overview overview(Period period, Set<WebAclId> acls) {
        return told(overviews.overview(period, acls, identity.may(Capability.INVESTIGATE)));
    }

    /** Where history has nothing of an hour, it may also be that nothing has come in. */
    private Overview told(Overview overview) {
        var notFolded = overview.completeness().notFolded();
        return notFolded.isEmpty()
                ? overview
                : overview.with(overview.completeness().undelivered(ledger.undelivered(notFolded)));
    }

    /** What {@link #overview} says of all web ACLs by territory, for those who print no more. */
    @RolesAllowed(Capability.VIEW)
    public ByTerritory byTerritory(Period period) {
        return overviews.byTerritory(period);
    }

    /**
     * What the rules did, out of history only, so it needs no logs.
     *
     * @param acls whose rules; empty for all
     */
    @RolesAllowed(Capability.VIEW)
    public Rules rules(Period period, Set<WebAclId> acls) {
        return rules.rules(period, acls);
    }

    /**
     * How many requests rules ended and counted over time. Of two web ACLs in a row only the one in front is in it. Without the
     * logs everything but the open hour is known all the same.
     *
     * @param acls whose requests; empty for all
     */
    @RolesAllowed(Capability.VIEW)
    public RuleCourse ruleCourse(Period period, Set<WebAclId> acls) {
        return overviews.rules(period, acls);
    }

    /**
     * What the logs say of rules and history does not have: the hours that are not closed yet, and of the last seven days of the
     * period at most the limits of rate-based rules and how CAPTCHAs and challenges were answered. It names no client.
     *
     * @param acls whose rules; empty for all
     */
    @RolesAllowed(Capability.VIEW)
    public LoggedRules loggedRules(Period period, Set<WebAclId> acls) {
        return ruleLogs.ask(period, acls);
    }

    /**
     * Which bots came, by what Bot Control says of them, and what became of them. Without the logs everything but the open hour
     * is known all the same.
     *
     * @param acls whose requests; empty for all
     */
    @RolesAllowed(Capability.VIEW)
    public Bots bots(Period period, Set<WebAclId> acls) {
        var found = bots.bots(period, acls);
        return found.with(told(found.overview()));
    }

    /**
     * What the logs say of bots and history does not keep, of the last seven days of the period at most. It counts and names
     * no client.
     *
     * @param acls whose requests; empty for all
     */
    @RolesAllowed(Capability.VIEW)
    public LoggedBots loggedBots(Period period, Set<WebAclId> acls) {
        return botLogs.ask(period, acls);
    }

    /** How far history is with counting the hours that are over, a count anew by other profiles included. */
    @RolesAllowed(Capability.VIEW)
    public Counting counting() {
        return ledger.counting(clock.instant());
    }

    /** The hours of a period that history does not have, or has by a former profile, oldest first; not those before the first log. */
    @RolesAllowed(Capability.VIEW)
    public List<Instant> missing(Period period) {
        return overviews.missing(period);
    }

    /**
     * How many attacks were detected and stopped in the closed hours that lie wholly within a span. Out of history only, so it
     * needs no logs.
     *
     * @param until exclusive, after {@code from}
     */
    @RolesAllowed(Capability.VIEW)
    public DetectedAttacks detectedAttacks(AttackFamily family, Instant from, Instant until) {
        return attacks.detected(family, from, until);
    }

    /**
     * From when to when anything is known, out of history and the logs; out of history alone while the logs are away, and empty
     * when that has nothing.
     *
     * @param acls whose logs; empty for all
     */
    @RolesAllowed(Capability.VIEW)
    public Optional<LogReach> reach(Set<WebAclId> acls) {
        return reaches.ofAll(acls);
    }

    /**
     * What the log store has at first sight, asked anew each time.
     *
     * @throws LogStoreRefusal when it answers as such, but not what was asked of the logs
     */
    @RolesAllowed(Capability.ADMIN)
    public LogsFound found() {
        return firstSight.found();
    }
}
