package dev.kamae.traffic;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.TimeOrder;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the web ACLs let through and stop.
 *
 * <p>Hours that are closed come from history, and so are the same everywhere; the open one comes from the logs. Without the
 * logs everything but the open hour and single lines is known all the same.
 */
@Service
public class Traffic {

    private static final Duration BEFORE = Duration.ofMinutes(5);

    private final Overviews overviews;
    private final Attacks attacks;
    private final LogStore logs;
    private final LogReaches reaches;
    private final WebAclProfiles declared;
    private final Viewing viewing;
    private final Identity identity;

    Traffic(
            Overviews overviews,
            Attacks attacks,
            LogStore logs,
            WebAcls acls,
            WebAclProfiles declared,
            Viewing viewing,
            Identity identity) {
        this.overviews = overviews;
        this.attacks = attacks;
        this.logs = logs;
        this.reaches = new LogReaches(logs, acls);
        this.declared = declared;
        this.viewing = viewing;
        this.identity = identity;
    }

    /**
     * What came in, and whether it is usual. Paths and clients are in it only for those who may see log lines.
     *
     * @param acls whose requests; empty for all
     */
    @RolesAllowed(Capability.VIEW)
    public Overview overview(Period period, Set<WebAclId> acls) {
        return overviews.overview(period, acls, identity.may(Capability.INVESTIGATE));
    }

    /** What {@link #overview} says of all web ACLs by territory, for those who print no more. */
    @RolesAllowed(Capability.VIEW)
    public ByTerritory byTerritory(Period period) {
        return overviews.byTerritory(period);
    }

    /** The hours of a period that history does not have, oldest first; not those before the first log of all. */
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
     * The log lines that a filter finds, latest first.
     *
     * @param size lines of a page, 1 to 1,000
     */
    @RolesAllowed(Capability.INVESTIGATE)
    public RequestPages requests(RequestFilter filter, int size) {
        viewing.of(filter);
        var profiles = declared.profiles();
        var query = RequestQuery.of(filter, profiles);
        return new RequestPages(logs.pages(LogHour.LOGS, query, TimeOrder.NEWEST_FIRST, size), profiles);
    }

    /**
     * The latest line of each of the six rules at most that blocked a request last, or would have if they had not been set to
     * count; latest first.
     *
     * @param acls whose lines; empty for all
     */
    @RolesAllowed(Capability.INVESTIGATE)
    public List<NotableLine> notable(Instant from, Instant until, Set<WebAclId> acls) {
        var filter = RequestFilter.span(from, until).of(acls);
        viewing.of(filter);
        return new NotableLines(logs, filter, declared.profiles()).latest();
    }

    /** How many log lines a filter finds. */
    @RolesAllowed(Capability.INVESTIGATE)
    public Answer<Long> count(RequestFilter filter) {
        return logs.count(LogHour.LOGS, RequestQuery.of(filter, declared.profiles()));
    }

    /**
     * From when to when there are log lines.
     *
     * @param acls whose lines; empty for all
     */
    @RolesAllowed(Capability.INVESTIGATE)
    public LogReach lineReach(Set<WebAclId> acls) {
        return reaches.ofLines(acls);
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

    /** One log line; empty when it is not, or no longer, there. */
    @RolesAllowed(Capability.INVESTIGATE)
    public Optional<RequestDetail> request(String index, String id) {
        viewing.of(index, id);
        var profiles = declared.profiles();
        return logs.document(index, id).map(document -> {
            var json = document.source().json();
            return new RequestDetail(
                    RequestRow.of(document, profiles),
                    RuleMatches.of(document.source()),
                    RequestFields.of(JsonMapper.shared().readTree(json)),
                    json);
        });
    }

    /**
     * How many log lines the same client has in the five minutes before this one; empty when the client is not known. Of
     * several lines of the same moment none comes before the others.
     */
    @RolesAllowed(Capability.INVESTIGATE)
    public Optional<Answer<Long>> countBefore(RequestRow row) {
        return row.client()
                .map(client -> logs.count(
                        LogHour.LOGS,
                        RequestQuery.of(
                                RequestFilter.of(row.acl(), client, row.at().minus(BEFORE), row.at()),
                                declared.profiles())));
    }
}
