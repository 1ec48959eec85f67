package dev.kamae.clients;

import dev.kamae.clients.ClientPicture.Answered;
import dev.kamae.clients.ClientPicture.Devices;
import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.LogFields;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.TerritoryRule;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.CalendarInterval;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregationSource;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchResponse;

/** Everything that is reckoned of a client's lines, in one question. */
final class ClientQuestion {

    private static final int MOST = 10;
    private static final int MOST_DEVICES = 1_000;
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String COURSE = "course";
    private static final String ACTIONS = "actions";
    private static final String RULES = "rules";
    private static final String CODES = "codes";
    private static final String ATTACKS = "attacks";
    private static final String DEVICES = "devices";
    private static final String CODE = "responseCodeSent";
    private static final String SHOWN = "shown";

    /** What a proxy puts its own in the place of. */
    private static final Set<String> OF_CONNECTIONS = Set.of("countries", "ja3", "ja4");

    /** What is counted by its values, under the names by which it is read. */
    private static final Map<String, String> TALLIES = Map.of(
            "paths", "httpRequest.uri",
            "hosts", "httpRequest.header.host",
            "methods", "httpRequest.httpMethod",
            "countries", TerritoryRule.FIELD,
            "agents", ClientQuery.AGENT,
            "ja3", ClientQuery.JA3,
            "ja4", ClientQuery.JA4);

    private final ClientSteps steps;
    private final LogFields fields;
    private final Profiles profiles;
    private final Instant until;

    ClientQuestion(ClientSteps steps, LogFields fields, Profiles profiles, Instant until) {
        this.steps = steps;
        this.fields = fields;
        this.profiles = profiles;
        this.until = until;
    }

    /**
     * What came back.
     *
     * @param distinctAgents user agents among the devices
     */
    record Found(
            long requests,
            @Nullable Instant first,
            @Nullable Instant last,
            Map<Instant, Map<Action, Long>> course,
            List<Answered> answers,
            List<Tally.Count> addresses,
            Map<String, Tally> tallies,
            Devices devices,
            int distinctAgents,
            long attacks,
            List<WebAclId> acls) {

        Tally tally(String name) {
            return tallies.getOrDefault(name, Tally.NONE);
        }
    }

    Question<Found> of(Query lines) {
        return Question.of(
                LogHour.LOGS,
                search -> search.query(lines)
                        .trackTotalHits(all -> all.enabled(true))
                        .aggregations(aggregations()),
                this::read);
    }

    private Map<String, Aggregation> aggregations() {
        var all = new HashMap<String, Aggregation>();
        all.put(FIRST, Aggregation.of(any -> any.min(min -> min.field("@timestamp"))));
        all.put(LAST, Aggregation.of(any -> any.max(max -> max.field("@timestamp"))));
        all.put(COURSE, course());
        all.put(ACTIONS, actions());
        all.putAll(ClientCounts.aggregations(profiles, until));
        all.put(DEVICES, devices());
        var attack = Condition.any(
                Arrays.stream(AttackFamily.values()).map(AttackFamily::detected).toArray(Condition[]::new));
        all.put(ATTACKS, Aggregation.of(any -> any.filter(attack.query())));
        var shown = new HashMap<String, Aggregation>();
        TALLIES.forEach((name, field) -> {
            if (fields.isKeyword(field)) {
                (OF_CONNECTIONS.contains(name) ? shown : all).put(name, most(field, MOST));
            }
        });
        all.put(
                SHOWN,
                new Aggregation.Builder()
                        .filter(ClientCounts.reached(profiles, until, TrafficPath::showsClient)
                                .query())
                        .aggregations(shown)
                        .build());
        return all;
    }

    private Aggregation course() {
        return new Aggregation.Builder()
                .dateHistogram(by -> {
                    by.field("@timestamp").minDocCount(1).timeZone(steps.zone().getId());
                    return steps.isByDays()
                            ? by.calendarInterval(CalendarInterval.Day)
                            : by.fixedInterval(
                                    length -> length.time(steps.length().toSeconds() + "s"));
                })
                .aggregations(ACTIONS, most(Action.FIELD, MOST))
                .build();
    }

    private Aggregation actions() {
        var builder = new Aggregation.Builder()
                .terms(terms -> terms.field(Action.FIELD).size(MOST))
                .aggregations(RULES, most(RuleFields.RULE, MOST));
        return fields.has(CODE) ? builder.aggregations(CODES, most(CODE, MOST)).build() : builder.build();
    }

    private static Aggregation most(String field, int size) {
        return Aggregation.of(any -> any.terms(terms -> terms.field(field).size(size)));
    }

    private Aggregation devices() {
        var pair = Stream.of(ClientQuery.AGENT, fingerprint())
                .filter(field -> !field.isEmpty())
                .map(field -> Map.of(
                        field,
                        CompositeAggregationSource.of(source ->
                                source.terms(terms -> terms.field(field).missingBucket(true)))))
                .toList();
        return Aggregation.of(any -> any.composite(pairs -> pairs.sources(pair).size(MOST_DEVICES)));
    }

    /** Browsers mix up what JA3 is made of, so that each connection has another. */
    private String fingerprint() {
        return switch (by()) {
            case JA4 -> ClientQuery.JA4;
            case JA3 -> ClientQuery.JA3;
            case NOTHING, PROXY -> "";
        };
    }

    private Devices.By by() {
        if (fields.isKeyword(ClientQuery.JA4)) {
            return Devices.By.JA4;
        }
        return fields.isKeyword(ClientQuery.JA3) ? Devices.By.JA3 : Devices.By.NOTHING;
    }

    private Found read(SearchResponse<?> response) {
        var found = response.aggregations();
        var pairs = Aggregates.named(found, DEVICES).composite().buckets().array();
        var agents = pairs.stream()
                .map(pair -> Optional.ofNullable(pair.key().get(ClientQuery.AGENT))
                        .filter(FieldValue::isString)
                        .map(FieldValue::stringValue))
                .distinct()
                .count();
        var shown = Aggregates.named(found, SHOWN).filter().aggregations();
        var tallies = TALLIES.keySet().stream()
                .filter(name -> found.containsKey(name) || shown.containsKey(name))
                .collect(Collectors.toMap(
                        name -> name, name -> tally(OF_CONNECTIONS.contains(name) ? shown : found, name)));
        return new Found(
                Objects.requireNonNull(response.hits().total()).value(),
                moment(Aggregates.named(found, FIRST).min().value()),
                moment(Aggregates.named(found, LAST).max().value()),
                course(found),
                answers(found),
                ClientCounts.read(found, profiles, until),
                tallies,
                new Devices(pairs.size(), pairs.size() >= MOST_DEVICES, by()),
                (int) agents,
                Aggregates.named(found, ATTACKS).filter().docCount(),
                ClientCounts.acls(found));
    }

    private static Map<Instant, Map<Action, Long>> course(Map<String, Aggregate> aggregates) {
        var found = new TreeMap<Instant, Map<Action, Long>>();
        for (var step :
                Aggregates.named(aggregates, COURSE).dateHistogram().buckets().array()) {
            found.put(
                    Instant.ofEpochMilli(step.key()),
                    tally(step.aggregations(), ACTIONS).most().stream()
                            .collect(Collectors.toMap(
                                    action -> Action.of(action.value()), Tally.Count::requests, Long::sum)));
        }
        return found;
    }

    private static List<Answered> answers(Map<String, Aggregate> aggregates) {
        var actions = Aggregates.named(aggregates, ACTIONS);
        return actions.isSterms()
                ? actions.sterms().buckets().array().stream()
                        .map(bucket -> new Answered(
                                Action.of(bucket.key()),
                                bucket.docCount(),
                                tally(bucket.aggregations(), RULES),
                                bucket.aggregations().containsKey(CODES)
                                        ? tally(bucket.aggregations(), CODES)
                                        : Tally.NONE))
                        .toList()
                : List.of();
    }

    private static Tally tally(Map<String, Aggregate> aggregates, String name) {
        var aggregate = Aggregates.named(aggregates, name);
        if (aggregate.isSterms()) {
            var terms = aggregate.sterms();
            return new Tally(
                    terms.buckets().array().stream()
                            .map(bucket -> new Tally.Count(bucket.key(), bucket.docCount()))
                            .toList(),
                    others(terms.sumOtherDocCount()));
        }
        if (aggregate.isLterms()) {
            var terms = aggregate.lterms();
            return new Tally(
                    terms.buckets().array().stream()
                            .map(bucket -> new Tally.Count(
                                    bucket.keyAsString() == null
                                            ? String.valueOf(bucket.key().signed())
                                            : bucket.keyAsString(),
                                    bucket.docCount()))
                            .toList(),
                    others(terms.sumOtherDocCount()));
        }
        return Tally.NONE;
    }

    private static long others(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    private static @Nullable Instant moment(@Nullable Double millis) {
        return millis == null || !Double.isFinite(millis) ? null : Instant.ofEpochMilli(millis.longValue());
    }
}
