package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.stereotype.Component;

/** Asks the logs in which hours something has arrived. Other loaders write too, so only the documents themselves can tell. */
@Component
class Arrivals {

    /** What a loader sends now is found only later, and its clock is another. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HOURS = "hours";

    private final LogStore logs;

    Arrivals(LogStore logs) {
        this.logs = logs;
    }

    /**
     * Hours that something was added to since a moment; all that have a line when there is none.
     *
     * @return the hours, and as of when that is so
     */
    Answer<List<LogHour>> since(Optional<Instant> moment) {
        Question<List<LogHour>> question = Question.of(
                LogHour.LOGS,
                search -> search.query(moment.map(Arrivals::ingested).orElseGet(() -> new Condition.Always().query()))
                        .aggregations(
                                HOURS,
                                hours -> hours.dateHistogram(by -> by.field("@timestamp")
                                        .fixedInterval(each -> each.time("1h"))
                                        .minDocCount(1))),
                response -> Aggregates.named(response.aggregations(), HOURS).dateHistogram().buckets().array().stream()
                        .map(bucket -> new LogHour(Instant.ofEpochMilli(bucket.key())))
                        .toList());
        return logs.ask(question.within(PATIENCE));
    }

    private static Query ingested(Instant since) {
        var from = JsonData.of(since.minus(MARGIN).toEpochMilli());
        return Query.of(query -> query.range(
                span -> span.field("event.ingested").format("epoch_millis").gte(from)));
    }
}
