package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Answers;
import dev.kamae.logstore.LogFields;
import dev.kamae.logstore.LogSource;
import dev.kamae.logstore.Question;
import dev.kamae.traffic.LoggedRules.Kind;
import dev.kamae.traffic.LoggedRules.Puzzle;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import dev.kamae.webacl.WebAclId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * How CAPTCHAs and challenges were answered. A line with a reason of failure was stopped by one; one with the time at which it
 * was solved went on.
 */
final class PuzzleQuestion {

    private static final int MOST_ACLS = 50;
    private static final int MOST = 10;
    private static final int LATEST = 200;
    private static final String ACLS = "acls";
    private static final String SOLVED = "solved";
    private static final String FAILED = "failed";
    private static final String RULES = "rules";

    private final LogFields fields;
    private final Function<WebAclId, AclLacks> lacks;

    PuzzleQuestion(LogFields fields, Function<WebAclId, AclLacks> lacks) {
        this.fields = fields;
        this.lacks = lacks;
    }

    private static String field(Kind kind, String member) {
        return kind.name().toLowerCase(Locale.ROOT) + "Response." + member;
    }

    private static Query solved(Kind kind) {
        var asked = Query.of(query ->
                query.range(after -> after.field(field(kind, "solveTimestamp")).gt(JsonData.of(0))));
        var failed = new Condition.Has(field(kind, "failureReason")).query();
        return Query.of(query -> query.bool(both -> both.filter(asked).mustNot(failed)));
    }

    /** Few lines have to do with a puzzle, and only these are gone through. */
    private static Query answered(Query lines) {
        var any = Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of(solved(kind), new Condition.Has(field(kind, "failureReason")).query()))
                .toList();
        return Query.of(
                query -> query.bool(both -> both.filter(lines).should(any).minimumShouldMatch("1")));
    }

    /** How often each was solved and not, without the ages. */
    Question<List<Puzzle>> counts(Query lines) {
        return Question.of(
                LogHour.LOGS,
                search -> search.query(answered(lines)).aggregations(ACLS, acls()),
                response -> buckets(response.aggregations(), ACLS).stream()
                        .flatMap(acl -> WebAclId.read(acl.key()).stream().flatMap(id -> puzzles(id, acl)))
                        .toList());
    }

    private Aggregation acls() {
        var builder = new Aggregation.Builder()
                .terms(terms -> terms.field(AclGroup.FIELD).size(MOST_ACLS));
        for (var kind : Kind.values()) {
            builder.aggregations(kind + SOLVED, Aggregation.of(any -> any.filter(solved(kind))));
            var reason = field(kind, "failureReason");
            if (fields.isKeyword(reason)) {
                builder.aggregations(
                        kind + FAILED,
                        new Aggregation.Builder()
                                .terms(terms -> terms.field(reason).size(MOST))
                                .aggregations(
                                        RULES,
                                        Aggregation.of(any -> any.terms(terms ->
                                                terms.field(RuleFields.RULE).size(MOST))))
                                .build());
            }
        }
        return builder.build();
    }

    private Stream<Puzzle> puzzles(WebAclId acl, StringTermsBucket bucket) {
        return Arrays.stream(Kind.values())
                .map(kind -> puzzle(acl, kind, bucket.aggregations()))
                .filter(puzzle ->
                        puzzle.solved().atLeast() > 0 || !puzzle.failed().isEmpty());
    }

    private Puzzle puzzle(WebAclId acl, Kind kind, Map<String, Aggregate> aggregates) {
        var failed = new TreeMap<String, Long>();
        var rules = new TreeMap<String, Long>();
        var reasons = aggregates.containsKey(kind + FAILED)
                ? buckets(aggregates, kind + FAILED)
                : List.<StringTermsBucket>of();
        for (var reason : reasons) {
            failed.put(reason.key(), reason.docCount());
            buckets(reason.aggregations(), RULES).forEach(rule -> rules.merge(rule.key(), rule.docCount(), Long::sum));
        }
        return new Puzzle(
                acl,
                kind,
                Figure.of(
                        Aggregates.named(aggregates, kind + SOLVED).filter().docCount(),
                        lacks.apply(acl).ofRequests()),
                failed,
                rules.entrySet().stream()
                        .map(rule -> new Top(rule.getKey(), rule.getValue()))
                        .sorted((one, other) -> Long.compare(other.requests(), one.requests()))
                        .toList(),
                lacks.apply(acl).ofStopped(),
                Optional.empty(),
                0);
    }

    /** How long before the request each of the latest was solved: the log store would have to run a script for it. */
    static Map<Kind, Question<Map<WebAclId, List<Duration>>>> ages(Query lines) {
        var ages = new EnumMap<Kind, Question<Map<WebAclId, List<Duration>>>>(Kind.class);
        for (var kind : Kind.values()) {
            var solveTime = field(kind, "solveTimestamp");
            var query = Query.of(all -> all.bool(both -> both.filter(lines, solved(kind))));
            ages.put(
                    kind,
                    Question.of(
                            LogHour.LOGS,
                            search -> search.query(query)
                                    .size(LATEST)
                                    .sort(sort -> sort.field(
                                            by -> by.field("@timestamp").order(SortOrder.Desc)))
                                    .source(source -> source.filter(
                                            only -> only.includes("@timestamp", AclGroup.FIELD, solveTime))),
                            response -> response.hits().hits().stream()
                                    .map(hit -> Objects.requireNonNull(hit.source()))
                                    .filter(line -> line.text(AclGroup.FIELD)
                                            .flatMap(WebAclId::read)
                                            .isPresent())
                                    .collect(Collectors.groupingBy(
                                            line -> new WebAclId(
                                                    line.text(AclGroup.FIELD).orElseThrow()),
                                            Collectors.flatMapping(
                                                    line -> age(line, solveTime).stream(), Collectors.toList())))));
        }
        return ages;
    }

    private static Optional<Duration> age(LogSource line, String solveTime) {
        var solved = line.number(solveTime);
        return solved.isEmpty()
                ? Optional.empty()
                : line.moment("@timestamp")
                        .map(at -> Duration.between(Instant.ofEpochSecond(solved.getAsLong()), at))
                        .filter(age -> !age.isNegative());
    }

    /** Puts counts and ages together. */
    static List<Puzzle> read(
            Answers answers, Question<List<Puzzle>> counts, Map<Kind, Question<Map<WebAclId, List<Duration>>>> ages) {
        Function<Puzzle, List<Duration>> theirs = puzzle -> answers.of(Objects.requireNonNull(ages.get(puzzle.kind())))
                .value()
                .getOrDefault(puzzle.acl(), List.of());
        return answers.of(counts).value().stream()
                .map(puzzle -> aged(puzzle, theirs.apply(puzzle)))
                .toList();
    }

    private static Puzzle aged(Puzzle puzzle, List<Duration> latest) {
        var sorted = new ArrayList<>(latest);
        sorted.sort(Duration::compareTo);
        return new Puzzle(
                puzzle.acl(),
                puzzle.kind(),
                puzzle.solved(),
                puzzle.failed(),
                puzzle.rules(),
                puzzle.lacks(),
                sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2)),
                sorted.size());
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> aggregates, String name) {
        var aggregate = Aggregates.named(aggregates, name);
        return aggregate.isSterms() ? aggregate.sterms().buckets().array() : List.of();
    }
}
