package dev.kamae.traffic;

import static java.util.Objects.requireNonNull;

import dev.kamae.core.ClientAddress;
import dev.kamae.core.TimeRange;
import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.Question;
import dev.kamae.traffic.LoggedBots.Checked;
import dev.kamae.traffic.LoggedBots.Claim;
import dev.kamae.traffic.LoggedBots.RangeList;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.Crawlers;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import dev.kamae.webacl.CountedOnce;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.FilterAggregate;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch._types.aggregations.TermsAggregationExecutionHint;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.stereotype.Component;

/** Asks the logs for what history does not keep of bots, all in one request. */
@Component
class BotLogs {

    /** Of longer periods the last days: lines are looked at one by one. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** What the log names where no rule ended the request. */
    private static final String NO_RULE = "Default_Action";

    private static final int MOST_ACLS = 50;
    private static final int MOST_CLIENTS = 300;
    private static final int MOST_NAMES = 100;
    private static final String NAMES = "names";
    private static final String CONFIRMED = "confirmed";
    private static final String SUSPECTS = "suspects";
    private static final String PASSING = "passing";
    private static final String RULE = "rule";
    private static final String ACLS = "acls";
    private static final String CLIENTS = "clients";
    private static final String FORWARDED = "forwarded";

    private final LogStore logs;
    private final WebAclProfiles declared;
    private final WebAcls acls;
    private final CrawlerRanges ranges;
    private final Clock clock;

    BotLogs(LogStore logs, WebAclProfiles declared, WebAcls acls, CrawlerRanges ranges, Clock clock) {
        this.logs = logs;
        this.declared = declared;
        this.acls = acls;
        this.ranges = ranges;
        this.clock = clock;
    }

    /** @param wanted empty for all */
    LoggedBots ask(Period period, Set<WebAclId> wanted) {
        var now = clock.instant();
        var until = period.until().isAfter(now) ? now : period.until();
        var earliest = until.minus(LONGEST);
        var from = period.from().isBefore(earliest) ? earliest : period.from();
        var profiles = declared.profiles();
        var lines = lines(from, until, wanted, profiles);
        var names = names(lines);
        var claims = claims(lines, profiles, until);
        var labelled = labelled(lines);
        var answers = logs.askAll(List.of(names, claims, labelled));
        var gaps = Stream.<Answer<?>>of(answers.of(names), answers.of(claims))
                .flatMap(answer -> answer.gaps().stream())
                .distinct()
                .toList();
        var bots = answers.of(names).value();
        return new LoggedBots(
                new TimeRange(from, until),
                !answers.of(labelled).value().isEmpty(),
                requireNonNull(bots.get(BotLabels.ORGANIZATION)),
                requireNonNull(bots.get(BotLabels.INTENT)),
                answers.of(claims).value().apply(answers.of(labelled).value()),
                gaps);
    }

    /** Of two in a row only the one in front; one that history does not know yet is among them. */
    private Query lines(Instant from, Instant until, Set<WebAclId> wanted, Profiles profiles) {
        var leftOut = CountedOnce.ofLines(wanted, from, until, acls.all(), profiles, clock.instant())
                .leftOut();
        var theirs = wanted.isEmpty() ? new Condition.Always() : are(wanted);
        return both(both(LogHour.between(from, until), theirs), Condition.not(are(leftOut)));
    }

    private static Condition are(Collection<WebAclId> acls) {
        return new Condition.Is(
                AclGroup.FIELD, acls.stream().map(WebAclId::value).collect(Collectors.toUnmodifiableSet()));
    }

    private static Query both(Query lines, Condition more) {
        return Query.of(query -> query.bool(both -> both.filter(lines, more.query())));
    }

    /** Who is behind bots and what they want: of both at once, since each line has both. */
    private static Question<Map<String, List<Top>>> names(Query lines) {
        var beginnings = List.of(BotLabels.ORGANIZATION, BotLabels.INTENT);
        var any = Condition.any(beginnings.stream()
                .map(beginning -> new Condition.Begins(BotLabels.LABELS, beginning))
                .toArray(Condition[]::new));
        var pattern = beginnings.stream()
                .map(beginning -> beginning.replace("-", "\\-") + ".*")
                .collect(Collectors.joining("|"));
        return Question.of(
                LogHour.LOGS,
                search -> search.query(both(lines, any))
                        .aggregations(
                                NAMES,
                                names -> names.terms(terms -> terms.field(BotLabels.LABELS)
                                        .include(include -> include.regexp(pattern))
                                        .executionHint(TermsAggregationExecutionHint.Map)
                                        .size(MOST_NAMES))),
                response -> beginnings.stream()
                        .collect(Collectors.toMap(
                                beginning -> beginning,
                                beginning -> buckets(response.aggregations(), NAMES).stream()
                                        .filter(bucket -> bucket.key().startsWith(beginning))
                                        .map(bucket ->
                                                new Top(bucket.key().substring(beginning.length()), bucket.docCount()))
                                        .toList())));
    }

    /** The web ACLs whose lines have labels of Bot Control: only of these one that it did not confirm says something. */
    private static Question<Set<WebAclId>> labelled(Query lines) {
        return Question.of(
                LogHour.LOGS,
                search -> search.query(both(lines, new Condition.Begins(BotLabels.LABELS, BotLabels.BOT_CONTROL)))
                        .aggregations(
                                ACLS,
                                acls -> acls.terms(
                                        terms -> terms.field(AclGroup.FIELD).size(MOST_ACLS))),
                response -> buckets(response.aggregations(), ACLS).stream()
                        .flatMap(acl -> WebAclId.read(acl.key()).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What crawlers are claimed, once it is known which web ACLs have labels. */
    private Question<Function<Set<WebAclId>, List<Claim>>> claims(Query lines, Profiles profiles, Instant moment) {
        return Question.of(
                LogHour.LOGS,
                search -> {
                    search.query(both(lines, Crawlers.CLAIMED));
                    Crawlers.WORDS.forEach(crawler -> search.aggregations(crawler, claim(crawler)));
                    return search;
                },
                response -> labelled -> Crawlers.WORDS.stream()
                        .map(crawler -> claim(crawler, response.aggregations(), labelled, profiles, moment))
                        .filter(claim -> claim.requests() > 0)
                        .sorted((one, other) -> Long.compare(other.requests(), one.requests()))
                        .toList());
    }

    private static Aggregation claim(String crawler) {
        var unconfirmed = Condition.not(BotLabels.CONFIRMED);
        var passing = Condition.all(
                unconfirmed, Action.ALLOW.condition(), Condition.not(Condition.Is.oneOf(RuleFields.RULE, NO_RULE)));
        return new Aggregation.Builder()
                .filter(Crawlers.claimed(crawler).query())
                .aggregations(CONFIRMED, Aggregation.of(any -> any.filter(BotLabels.CONFIRMED.query())))
                .aggregations(SUSPECTS, clients(Condition.all(unconfirmed, BotLabels.EVALUATED)))
                .aggregations(PASSING, clients(passing))
                .build();
    }

    private static Aggregation clients(Condition lines) {
        return new Aggregation.Builder()
                .filter(lines.query())
                .aggregations(
                        RULE,
                        Aggregation.of(any ->
                                any.terms(terms -> terms.field(RuleFields.RULE).size(1))))
                .aggregations(
                        ACLS,
                        new Aggregation.Builder()
                                .terms(terms -> terms.field(AclGroup.FIELD).size(MOST_ACLS))
                                .aggregations(CLIENTS, most("httpRequest.clientIp"))
                                .aggregations(FORWARDED, most("httpRequest.header.x_forwarded_for"))
                                .build())
                .build();
    }

    private static Aggregation most(String field) {
        return Aggregation.of(any -> any.terms(terms -> terms.field(field).size(MOST_CLIENTS)));
    }

    private Claim claim(
            String crawler,
            Map<String, Aggregate> aggregates,
            Set<WebAclId> labelled,
            Profiles profiles,
            Instant moment) {
        var all = Aggregates.named(aggregates, crawler).filter();
        var list = ranges.of(crawler);
        var confirmed = Aggregates.named(all.aggregations(), CONFIRMED).filter().docCount();
        var suspects = byAcl(Aggregates.named(all.aggregations(), SUSPECTS).filter());
        suspects.keySet().retainAll(labelled);
        var passing = Aggregates.named(all.aggregations(), PASSING).filter();
        return new Claim(
                crawler,
                all.docCount(),
                confirmed,
                requests(suspects),
                checked(requests(suspects), suspects, list, profiles, moment),
                passing.docCount(),
                buckets(passing.aggregations(), RULE).stream()
                        .map(StringTermsBucket::key)
                        .findFirst()
                        .orElse(""),
                checked(passing.docCount(), byAcl(passing), list, profiles, moment),
                list.map(known -> new RangeList(known.file(), known.of())));
    }

    private static Map<WebAclId, StringTermsBucket> byAcl(FilterAggregate lines) {
        var found = new TreeMap<WebAclId, StringTermsBucket>();
        buckets(lines.aggregations(), ACLS)
                .forEach(acl -> WebAclId.read(acl.key()).ifPresent(id -> found.put(id, acl)));
        return found;
    }

    private static long requests(Map<WebAclId, StringTermsBucket> acls) {
        return acls.values().stream().mapToLong(StringTermsBucket::docCount).sum();
    }

    private static Checked checked(
            long requests,
            Map<WebAclId, StringTermsBucket> acls,
            Optional<CrawlerRanges.Ranges> list,
            Profiles profiles,
            Instant moment) {
        if (list.isEmpty()) {
            return new Checked(0, 0, requests);
        }
        long within = 0;
        long outside = 0;
        for (var acl : acls.entrySet()) {
            var path = profiles.of(acl.getKey(), moment).map(profile -> profile.path());
            for (var client : path.map(known -> clients(known, acl.getValue().aggregations()))
                    .orElse(Map.of())
                    .entrySet()) {
                if (list.get().contain(InetAddress.ofLiteral(client.getKey()))) {
                    within += client.getValue();
                } else {
                    outside += client.getValue();
                }
            }
        }
        return new Checked(within, outside, requests - within - outside);
    }

    private static Map<String, Long> clients(TrafficPath path, Map<String, Aggregate> aggregates) {
        var found = new HashMap<String, Long>();
        for (var bucket : buckets(aggregates, path.showsClient() ? CLIENTS : FORWARDED)) {
            var client = path.showsClient()
                    ? Optional.of(bucket.key()).filter(ClientAddress::isOne)
                    : path.client(bucket.key());
            client.ifPresent(address -> found.merge(address, bucket.docCount(), Long::sum));
        }
        return found;
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> aggregates, String name) {
        var aggregate = Aggregates.named(aggregates, name);
        return aggregate.isSterms() ? aggregate.sterms().buckets().array() : List.of();
    }
}
