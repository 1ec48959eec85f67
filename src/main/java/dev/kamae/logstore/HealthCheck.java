package dev.kamae.logstore;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks the log store how it is; never refused, because that is an answer too. */
final class HealthCheck {

    private static final String LOGS = "log-aws-*";
    private static final int MOST_INDICES = 300;

    private final LogStoreConnection connection;
    private final Function<List<? extends Question<?>>, Answers> logs;
    private final Clock clock;

    HealthCheck(LogStoreConnection connection, Function<List<? extends Question<?>>, Answers> logs, Clock clock) {
        this.connection = connection;
        this.logs = logs;
        this.clock = clock;
    }

    LogStoreHealth now() {
        var asOf = clock.instant();
        try {
            var version = get("/", Map.of()).path("version");
            return new LogStoreHealth(
                    asOf,
                    Optional.empty(),
                    version.path("distribution").asString(""),
                    version.path("number").asString(""),
                    ifAllowed(this::cluster).flatMap(state -> state),
                    ifAllowed(this::indices).orElse(List.of()),
                    // whoever only reads need not know, and may not ask
                    connection.settings().readOnly()
                            ? Optional.empty()
                            : ifAllowed(new LogTemplates(connection)::state));
        } catch (LogStoreRefusal refusal) {
            return new LogStoreHealth(
                    asOf, Optional.of(refusal), "", "", Optional.empty(), List.of(), Optional.empty());
        }
    }

    /** A serverless collection has no such thing. */
    private Optional<LogStoreHealth.Cluster> cluster() {
        var status =
                get("/_cluster/health", Map.of()).path("status").asString("").toUpperCase(Locale.ROOT);
        return Stream.of(LogStoreHealth.Cluster.values())
                .filter(state -> state.name().equals(status))
                .findFirst();
    }

    private List<LogStoreHealth.Index> indices() {
        var listed = new ArrayList<JsonNode>();
        get(
                        "/_cat/indices/" + RawRequest.encoded(connection.prefixed(LOGS)),
                        Map.of("format", "json", "bytes", "b", "h", "index,docs.count,store.size", "s", "index:desc"))
                .forEach(listed::add);
        var latest = listed.stream().limit(MOST_INDICES).toList();
        var questions =
                latest.stream().map(index -> IndexSpan.question(name(index))).toList();
        if (questions.isEmpty()) {
            return List.of();
        }
        var answers = logs.apply(questions);
        var indices = new ArrayList<LogStoreHealth.Index>();
        for (int i = 0; i < latest.size(); i++) {
            indices.addFirst(index(latest.get(i), IndexSpan.of(answers, questions.get(i))));
        }
        return List.copyOf(indices);
    }

    private String name(JsonNode listed) {
        return connection.plain(listed.path("index").asString(""));
    }

    private LogStoreHealth.Index index(JsonNode listed, IndexSpan span) {
        return new LogStoreHealth.Index(
                name(listed),
                figure(listed.path("docs.count")),
                figure(listed.path("store.size")),
                span.first(),
                span.last(),
                span.lastIngested());
    }

    private static Optional<Long> figure(JsonNode text) {
        return text.isNull() || text.isMissingNode() || text.asString("").isBlank()
                ? Optional.empty()
                : Optional.of(Long.parseLong(text.asString("")));
    }

    private static <T> Optional<T> ifAllowed(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (LogStoreDenied denied) {
            if (denied.denial().ofOneRequest()) {
                return Optional.empty();
            }
            throw denied;
        }
    }

    private JsonNode get(String path, Map<String, String> parameters) {
        return connection
                .ask(connection.settings().deadline(), RawRequest.get(path, parameters))
                .json();
    }
}
