package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.ProfileGuesses;
import dev.kamae.webacl.WebAclId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.stereotype.Component;

/** Looks into the last week of a web ACL's log for what its profile might be. */
@Component
class ProfileGuessing implements ProfileGuesses {

    private static final Duration WEEK = Duration.ofDays(7);

    /** With fewer lines one visitor would decide. */
    private static final long ENOUGH = 200;

    private static final String LATEST = "latest";
    private static final String COUNTRIES = "countries";
    private static final String AGENTS = "agents";
    private static final String SIGN_INS = "signIns";

    /** What CloudFront puts into each request that it passes on. */
    private static final Condition THROUGH_CLOUDFRONT = new Condition.Has("httpRequest.header.x_amz_cf_id");

    private static final Condition FORWARDED = new Condition.Has("httpRequest.header.x_forwarded_for");

    private static final Map<String, Condition> COUNTED = Map.of(
            "allowed",
            Action.ALLOW.condition(),
            "evaluated",
            BotLabels.EVALUATED,
            "targeted",
            new Condition.Begins(BotLabels.LABELS, BotLabels.BOT_CONTROL + "targeted:"),
            "cloudFront",
            THROUGH_CLOUDFRONT,
            "forwarded",
            FORWARDED);

    private final LogStore logs;

    ProfileGuessing(LogStore logs) {
        this.logs = logs;
    }

    @Override
    public Optional<Guess> guess(WebAclId acl) {
        try {
            return latest(acl).flatMap(latest -> guess(acl, latest));
        } catch (LogStoreRefusal away) {
            return Optional.empty();
        }
    }

    private Optional<Guess> guess(WebAclId acl, Instant latest) {
        var since = latest.minus(WEEK);
        return Optional.of(logs.ask(question(acl, since, latest)))
                .filter(Answer::whole)
                .map(Answer::value)
                .filter(signs -> signs.lines() >= ENOUGH)
                .map(signs -> new Guess(signs.draft(acl), signs.grounds(acl), signs.lines(), since));
    }

    /** Old logs are as good as those of today for somebody who begins with them. */
    private Optional<Instant> latest(WebAclId acl) {
        Question<Optional<Instant>> question = Question.of(
                LogHour.LOGS,
                search -> search.query(theirs(acl))
                        .aggregations(LATEST, latest -> latest.max(max -> max.field("@timestamp"))),
                response -> LiveTraffic.latest(
                        Aggregates.named(response.aggregations(), LATEST).max().value()));
        return logs.ask(question).orElse(Optional.empty());
    }

    private static Query theirs(WebAclId acl) {
        return Condition.Is.oneOf(AclGroup.FIELD, acl.value()).query();
    }

    private static Question<ProfileSigns> question(WebAclId acl, Instant since, Instant latest) {
        var lately = LogHour.between(since, latest.plusMillis(1));
        return Question.of(
                LogHour.LOGS,
                search -> {
                    search.query(Query.of(all -> all.bool(both -> both.filter(theirs(acl), lately))))
                            .trackTotalHits(all -> all.enabled(true))
                            .aggregations(COUNTRIES, terms("httpRequest.country", 1))
                            .aggregations(AGENTS, terms("user_agent.original", 300))
                            .aggregations(SIGN_INS, signIns());
                    COUNTED.forEach((name, condition) ->
                            search.aggregations(name, Aggregation.of(any -> any.filter(condition.query()))));
                    return search;
                },
                response -> signs(
                        response.hits().total() == null
                                ? 0
                                : response.hits().total().value(),
                        response.aggregations()));
    }

    private static Aggregation terms(String field, int most) {
        return Aggregation.of(any -> any.terms(top -> top.field(field).size(most)));
    }

    /** Where something is sent to, by the path's name. */
    private static Aggregation signIns() {
        return new Aggregation.Builder()
                .filter(Condition.Is.oneOf("httpRequest.httpMethod", "POST").query())
                .aggregations(
                        SIGN_INS,
                        Aggregation.of(any -> any.terms(top -> top.field("httpRequest.uri")
                                .include(include -> include.regexp(ProfileSigns.SIGN_IN))
                                .size(5))))
                .build();
    }

    private static ProfileSigns signs(long lines, Map<String, Aggregate> found) {
        var counted = new LinkedHashMap<String, Long>();
        COUNTED.keySet()
                .forEach(name ->
                        counted.put(name, Aggregates.named(found, name).filter().docCount()));
        var signIns = Aggregates.named(found, SIGN_INS).filter().aggregations();
        return new ProfileSigns(
                lines,
                Map.copyOf(counted),
                buckets(found, COUNTRIES),
                buckets(found, AGENTS),
                List.copyOf(buckets(signIns, SIGN_INS).keySet()));
    }

    private static Map<String, Long> buckets(Map<String, Aggregate> found, String name) {
        var aggregate = Aggregates.named(found, name);
        var buckets = new LinkedHashMap<String, Long>();
        if (aggregate.isSterms()) {
            aggregate.sterms().buckets().array().forEach(bucket -> buckets.put(bucket.key(), bucket.docCount()));
        }
        return buckets;
    }
}
