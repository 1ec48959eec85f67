package dev.kamae.logstore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The fields of each pattern, asked for once in a while. */
final class FieldCaps {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final LogStoreConnection connection;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    FieldCaps(LogStoreConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    private record Kept(LogFields fields, Instant asOf) {}

    LogFields of(String indices) {
        Question.refuseSeveral(indices);
        var now = clock.instant();
        var known = kept.get(indices);
        if (known != null && known.asOf().plus(KEPT).isAfter(now)) {
            return known.fields();
        }
        var fields = asked(indices);
        // an index that is not there yet may be there in a moment
        if (!fields.types().isEmpty()) {
            kept.put(indices, new Kept(fields, now));
        }
        return fields;
    }

    private LogFields asked(String indices) {
        var path = "/" + RawRequest.encoded(connection.prefixed(indices)) + "/_field_caps";
        var answer = connection.ask(
                connection.settings().deadline(),
                RawRequest.get(
                        path,
                        Map.of(
                                "fields", "*",
                                "ignore_unavailable", "true",
                                "allow_no_indices", "true",
                                "filter_path", "fields.*.*.aggregatable")));
        return new LogFields(answer.json().path("fields").properties().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> types(field.getValue()))));
    }

    private static Set<String> types(JsonNode byType) {
        return byType.properties().stream()
                .map(type -> (type.getValue().path("aggregatable").asBoolean(false) ? "" : "-") + type.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }
}
