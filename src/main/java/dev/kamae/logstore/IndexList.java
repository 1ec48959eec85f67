package dev.kamae.logstore;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Finds what indices there are, closed ones too, whoever made them. */
final class IndexList {

    /** Of so many, the last ones by name, it is asked from when to when their documents are. */
    private static final int SPANS = 40;

    private final LogStoreConnection connection;
    private final Function<List<? extends Question<?>>, Answers> logs;

    IndexList(LogStoreConnection connection, Function<List<? extends Question<?>>, Answers> logs) {
        this.connection = connection;
        this.logs = logs;
    }

    List<LogIndex> of(String indices, Duration patience) {
        Question.refuseSeveral(indices);
        var there = connection.ask(
                patience,
                RawRequest.get(
                        "/" + RawRequest.encoded(connection.prefixed(indices)),
                        Map.of(
                                "expand_wildcards", "open,closed",
                                "ignore_unavailable", "true",
                                "filter_path", "*.settings.index.provided_name,*.mappings._meta.kamae")));
        var listed = there.json().properties().stream()
                .filter(index -> index.getValue().isObject())
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .toList();
        var spans = spans(
                listed.stream()
                        .limit(SPANS)
                        .map(index -> connection.plain(index.getKey()))
                        .toList(),
                patience);
        return listed.stream()
                .map(index -> index(connection.plain(index.getKey()), index.getValue(), spans))
                .toList();
    }

    private LogIndex index(String name, JsonNode told, Map<String, IndexSpan> spans) {
        var span = spans.getOrDefault(name, IndexSpan.UNKNOWN);
        boolean own = !told.at("/mappings/_meta/kamae").isMissingNode();
        boolean ofOthers = connection.settings().templates() && !own;
        return new LogIndex(name, ofOthers, own, span.first(), span.last());
    }

    private Map<String, IndexSpan> spans(List<String> names, Duration patience) {
        var spans = new HashMap<String, IndexSpan>();
        if (!names.isEmpty()) {
            var questions = names.stream()
                    .map(name -> IndexSpan.question(name).within(patience))
                    .toList();
            var answers = logs.apply(questions);
            for (int i = 0; i < names.size(); i++) {
                spans.put(names.get(i), IndexSpan.of(answers, questions.get(i)));
            }
        }
        return spans;
    }
}
