package dev.kamae.requests;

import dev.kamae.core.Language;
import dev.kamae.identity.Capability;
import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogPages;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.TimeOrder;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.LogReach;
import dev.kamae.waflog.LogReaches;
import dev.kamae.waflog.RuleMatches;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The single lines of the log of AWS WAF, which are personal data: whoever looks at some leaves a trace before.
 */
@Service
public class Requests {

    /** More lines are not written into one file. */
    public static final int MOST_EXPORTED = RequestExport.MOST;

    private static final Duration BEFORE = Duration.ofMinutes(5);

    private final LogStore logs;
    private final WebAcls acls;
    private final LogReaches reaches;
    private final WebAclProfiles declared;
    private final Viewing viewing;
    private final Clock clock;

    Requests(LogStore logs, WebAcls acls, WebAclProfiles declared, Viewing viewing, Clock clock) {
        this.logs = logs;
        this.acls = acls;
        this.reaches = new LogReaches(logs, acls);
        this.declared = declared;
        this.viewing = viewing;
        this.clock = clock;
    }

    /**
     * The log lines that a filter finds, latest first.
     *
     * @param size lines of a page, 1 to 1,000
     */
    @RolesAllowed(Capability.INVESTIGATE)
    public RequestPages lines(RequestFilter filter, int size) {
        viewing.of(filter);
        return new RequestPages(pages(filter, size), declared.profiles());
    }

    private LogPages pages(RequestFilter filter, int size) {
        var query = RequestQuery.of(filter, declared.profiles());
        return logs.pages(LogHour.LOGS, query, TimeOrder.NEWEST_FIRST, size);
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

    /**
     * Writes what a filter finds as CSV, latest first, at most {@link #MOST_EXPORTED} lines; where there are more, or where
     * a part of the logs did not answer, its last line says so. Secrets that were taken out are not in it.
     */
    @RolesAllowed(Capability.INVESTIGATE)
    public void export(RequestFilter filter, Language language, OutputStream to) throws IOException {
        viewing.exported(filter);
        try (var pages = pages(filter, RequestExport.PAGE)) {
            new RequestExport(pages, declared.profiles(), language, clock.getZone(), MOST_EXPORTED).write(to);
        }
    }

    /**
     * What the log lines that a filter finds are made up of, addresses among it. Lines of two web ACLs about the same request
     * are in it once, though both are among {@link #lines}.
     */
    @RolesAllowed(Capability.INVESTIGATE)
    public Answer<Breakdown> breakdown(RequestFilter filter) {
        viewing.of(filter);
        var profiles = declared.profiles();
        var lines = RequestQuery.of(filter, profiles);
        var scope = BreakdownScope.of(filter, acls.all(), profiles, clock.instant());
        return logs.ask(BreakdownQuestion.most(lines, scope, logs.fields(LogHour.LOGS)))
                .then(most -> logs.ask(BreakdownQuestion.blocked(lines, scope, most))
                        .map(blocked -> most.with(blocked, scope)));
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
    public LogReach reach(Set<WebAclId> acls) {
        return reaches.ofLines(acls);
    }

    /** One log line; empty when it is not, or no longer, there. */
    @RolesAllowed(Capability.INVESTIGATE)
    public Optional<RequestDetail> find(String index, String id) {
        viewing.of(index, id);
        var profiles = declared.profiles();
        return logs.document(index, id).map(document -> {
            var json = document.source().json();
            return new RequestDetail(
                    RequestRow.of(document, profiles),
                    RuleMatches.of(document.source()),
                    RequestFields.of(JsonMapper.shared().readTree(json), logs.fields(LogHour.LOGS)),
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
                                RequestFilter.span(row.at().minus(BEFORE), row.at())
                                        .of(Set.of(row.acl()))
                                        .with(RequestTerm.of(RequestPart.CLIENT, client)),
                                declared.profiles())));
    }
}
