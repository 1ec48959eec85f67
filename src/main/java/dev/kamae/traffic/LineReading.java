package dev.kamae.traffic;

import dev.kamae.logstore.LogSource;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.RuleMatches;
import dev.kamae.webacl.WebAclId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads log lines one by one for the rules that they matched, a slice of time at a time, so that no answer is too large and
 * the log store has nothing to remember between them.
 */
@Component
class LineReading {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final LogStore logs;
    private final int atOnce;

    @Autowired
    LineReading(LogStore logs) {
        this(logs, 5_000);
    }

    /** @param atOnce lines in one answer, of which OpenSearch gives 10,000 at most */
    LineReading(LogStore logs, int atOnce) {
        this.logs = logs;
        this.atOnce = atOnce;
    }

    /** A slice as far as it fitted into the answer. */
    private record Slice(long lines, List<LogSource> sources) {

        static Slice of(SearchResponse<LogSource> response) {
            return new Slice(
                    Objects.requireNonNull(response.hits().total()).value(),
                    response.hits().hits().stream()
                            .map(hit -> Objects.requireNonNull(hit.source()))
                            .toList());
        }
    }

    void read(LogHour hour, Query wanted, Consumer<RuleCount> found) {
        read(hour.start(), hour.end(), wanted, found);
    }

    private void read(Instant from, Instant until, Query wanted, Consumer<RuleCount> found) {
        var slice = HourNotWhole.whole(logs.ask(question(from, until, wanted)));
        if (slice.lines() <= slice.sources().size()) {
            slice.sources().forEach(line -> tell(line, found));
            return;
        }
        var span = Duration.between(from, until);
        if (span.compareTo(SHORTEST) <= 0) {
            throw new HourNotWhole(HourLack.TOO_DENSE);
        }
        var parts = Math.min(span.toMillis(), 1 + 2 * slice.lines() / atOnce);
        for (long part = 0; part < parts; part++) {
            read(
                    from.plusMillis(span.toMillis() * part / parts),
                    from.plusMillis(span.toMillis() * (part + 1) / parts),
                    wanted,
                    found);
        }
    }

    private Question<Slice> question(Instant from, Instant until, Query wanted) {
        var query = Query.of(all -> all.bool(both -> both.filter(LogHour.between(from, until), wanted)));
        Question<Slice> question = Question.of(
                LogHour.LOGS,
                search -> search.query(query)
                        .size(atOnce)
                        .trackTotalHits(all -> all.enabled(true))
                        .source(source -> source.filter(only -> only.includes(RuleFields.ALL))),
                Slice::of);
        return question.within(PATIENCE);
    }

    private static void tell(LogSource line, Consumer<RuleCount> found) {
        line.text(AclGroup.FIELD)
                .flatMap(WebAclId::read)
                .ifPresent(acl -> RuleMatches.of(line).forEach(match -> found.accept(new RuleCount(acl, match, 1))));
    }
}
