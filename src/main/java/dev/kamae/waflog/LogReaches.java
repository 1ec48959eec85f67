package dev.kamae.waflog;

import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.logstore.LogsIncomplete;
import dev.kamae.logstore.Question;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAcls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.mapping.FieldType;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Finds out from when to when there are logs. */
public final class LogReaches {

    private static final String TIME = "@timestamp";

    private final LogStore logs;
    private final WebAcls acls;

    public LogReaches(LogStore logs, WebAcls acls) {
        this.logs = logs;
        this.acls = acls;
    }

    /**
     * Of the lines that the log store has; refused with {@link LogsIncomplete} when a part of it does not answer, because there
     * might be older or newer ones.
     *
     * @param wanted empty for all
     */
    public LogReach ofLines(Set<WebAclId> wanted) {
        var theirs = wanted.isEmpty() ? everything() : of(wanted);
        var oldest = end(theirs, SortOrder.Asc);
        var newest = end(theirs, SortOrder.Desc);
        var any = end(everything(), SortOrder.Desc);
        var answers = logs.askAll(List.of(oldest, newest, any));
        if (Stream.of(oldest, newest, any).map(answers::of).anyMatch(Answer::isPartial)) {
            throw new LogsIncomplete();
        }
        return new LogReach(
                answers.of(oldest).orElse(Optional.empty()).orElse(null),
                answers.of(newest).orElse(Optional.empty()).orElse(null),
                answers.of(any).orElse(Optional.empty()).isPresent());
    }

    /** Of history, and of the lines unless the log store is away; empty when nobody can say then. */
    public Optional<LogReach> ofAll(Set<WebAclId> wanted) {
        var history = ofHistory(wanted);
        try {
            return Optional.of(history.and(ofLines(wanted)));
        } catch (LogStoreRefusal away) {
            return Optional.of(history).filter(known -> known.newest() != null);
        }
    }

    private LogReach ofHistory(Set<WebAclId> wanted) {
        return acls.all().stream()
                .map(seen -> wanted.isEmpty() || wanted.contains(seen.id())
                        ? new LogReach(seen.firstHour(), endOf(seen.lastHour()), false)
                        : new LogReach(null, null, seen.lastHour() != null))
                .reduce(LogReach.NOTHING, LogReach::and);
    }

    private static @Nullable Instant endOf(@Nullable Instant hour) {
        return hour == null ? null : hour.plus(LogHour.LENGTH).minusMillis(1);
    }

    /** The first line in an order of time, which the log store finds without looking at the others. */
    private static Question<Optional<Instant>> end(Query lines, SortOrder order) {
        return Question.of(
                LogHour.LOGS,
                search -> search.query(lines)
                        .size(1)
                        .source(parts -> parts.filter(some -> some.includes(TIME)))
                        .trackTotalHits(all -> all.enabled(false))
                        .sort(SortOptions.of(by ->
                                by.field(field -> field.field(TIME).order(order).unmappedType(FieldType.Date)))),
                response -> response.hits().hits().stream()
                        .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                        .findFirst()
                        .flatMap(line -> line.moment(TIME)));
    }

    private static Query everything() {
        return Query.of(query -> query.matchAll(all -> all));
    }

    private static Query of(Set<WebAclId> wanted) {
        return Condition.Is.oneOf(
                        AclGroup.FIELD, wanted.stream().map(WebAclId::value).toArray(String[]::new))
                .query();
    }
}
