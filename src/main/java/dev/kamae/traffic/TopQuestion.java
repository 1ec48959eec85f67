package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch._types.aggregations.TermsAggregation;

/**
 * The most frequent paths and clients of an hour for each web ACL.
 *
 * <p>A client is the connecting address where clients connect directly. Behind a proxy it is the address in {@code
 * X-Forwarded-For} if somebody said where it stands there, else there are no clients.
 */
final class TopQuestion {

    /** So many of each. */
    static final int KEPT = 100;

    private static final int LOOKED_AT = 1_000;
    private static final int MOST_ACLS = 500;
    private static final String ACLS = "acls";
    private static final String BLOCKED = "blocked";
    private static final String PATHS = "paths";
    private static final String CLIENTS = "clients";
    private static final String FORWARDED = "forwarded";

    private TopQuestion() {}

    static Question<List<TopCount>> of(LogHour hour, Function<WebAclId, Optional<ProfileDraft>> profiles) {
        return Question.of(
                LogHour.LOGS,
                search -> search.query(hour.lines()).aggregations(ACLS, acls()),
                response -> read(response.aggregations(), profiles));
    }

    private static Aggregation acls() {
        var all = tops();
        var blocked = new Aggregation.Builder()
                .filter(Action.BLOCK.condition().query())
                .aggregations(tops())
                .build();
        all.put(BLOCKED, blocked);
        return new Aggregation.Builder()
                .terms(TermsAggregation.of(any -> any.field(AclGroup.FIELD).size(MOST_ACLS)))
                .aggregations(all)
                .build();
    }

    private static Map<String, Aggregation> tops() {
        return new HashMap<>(Map.of(
                PATHS, top("httpRequest.uri"),
                CLIENTS, top("httpRequest.clientIp"),
                FORWARDED, top("httpRequest.header.x_forwarded_for")));
    }

    private static Aggregation top(String field) {
        return Aggregation.of(
                any -> any.terms(terms -> terms.field(field).size(KEPT).shardSize(LOOKED_AT)));
    }

    private static List<TopCount> read(
            Map<String, Aggregate> aggregates, Function<WebAclId, Optional<ProfileDraft>> profiles) {
        return buckets(aggregates, ACLS).stream()
                .flatMap(bucket -> WebAclId.read(bucket.key()).stream()
                        .flatMap(acl -> read(acl, profiles.apply(acl), bucket.aggregations())))
                .toList();
    }

    private static Stream<TopCount> read(
            WebAclId acl, Optional<ProfileDraft> profile, Map<String, Aggregate> aggregates) {
        var blocked = Aggregates.named(aggregates, BLOCKED).filter().aggregations();
        return Stream.concat(read(acl, profile, false, aggregates), read(acl, profile, true, blocked));
    }

    private static Stream<TopCount> read(
            WebAclId acl, Optional<ProfileDraft> profile, boolean blocked, Map<String, Aggregate> aggregates) {
        var paths = buckets(aggregates, PATHS).stream()
                .map(bucket -> new TopCount(acl, TopKind.PATH, blocked, bucket.key(), bucket.docCount()));
        var clients = profile.stream()
                .flatMap(known -> clients(known.path(), aggregates)
                        .map(client -> new TopCount(acl, TopKind.CLIENT, blocked, client.getKey(), client.getValue())));
        return Stream.concat(paths, clients);
    }

    /** Several headers may tell of the same client: what stands before its address is its own word. */
    private static Stream<Map.Entry<String, Long>> clients(TrafficPath path, Map<String, Aggregate> aggregates) {
        var sums = new HashMap<String, Long>();
        if (path.showsClient()) {
            buckets(aggregates, CLIENTS).forEach(bucket -> sums.merge(bucket.key(), bucket.docCount(), Long::sum));
        } else {
            buckets(aggregates, FORWARDED)
                    .forEach(bucket -> path.client(bucket.key())
                            .ifPresent(client -> sums.merge(client, bucket.docCount(), Long::sum)));
        }
        return sums.entrySet().stream();
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> aggregates, String name) {
        var aggregate = Aggregates.named(aggregates, name);
        return aggregate.isSterms() ? aggregate.sterms().buckets().array() : List.of();
    }
}
