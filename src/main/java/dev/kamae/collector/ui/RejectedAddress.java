package dev.kamae.collector.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.collector.RejectedChoice;
import dev.kamae.core.Nonsense;
import dev.kamae.documents.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which rejected records the page shows, as its address says it: {@code ?file=…&reason=NOT_JSON&recovered}.
 *
 * @param recovered whether those are shown too that are documents by now
 */
record RejectedAddress(RejectedChoice choice, boolean recovered) {

    private static final String FILE = "file";
    private static final String REASON = "reason";
    private static final String RECOVERED = "recovered";

    static RejectedAddress ofFile(UUID file) {
        return new RejectedAddress(new RejectedChoice(null, file, null), false);
    }

    static RejectedAddress read(QueryParameters query) {
        var parameters = query.getParameters();
        var choice = new RejectedChoice(
                null,
                first(parameters, FILE, RejectedAddress::file).orElse(null),
                first(parameters, REASON, RejectedAddress::reason).orElse(null));
        return new RejectedAddress(choice, parameters.containsKey(RECOVERED));
    }

    /** What makes no sense in an address, and is passed over. */
    static List<Nonsense> nonsense(QueryParameters query) {
        var nonsense = new ArrayList<>(Nonsense.in(query.getParameters(), FILE, RejectedAddress::file));
        nonsense.addAll(Nonsense.in(query.getParameters(), REASON, RejectedAddress::reason));
        return nonsense;
    }

    QueryParameters write() {
        var parameters = new LinkedHashMap<String, String>();
        var file = choice.file();
        var reason = choice.reason();
        if (file != null) {
            parameters.put(FILE, file.toString());
        }
        if (reason != null) {
            parameters.put(REASON, reason.name());
        }
        if (recovered) {
            parameters.put(RECOVERED, "");
        }
        return QueryParameters.simple(parameters);
    }

    private static <T> Optional<T> first(
            Map<String, List<String>> parameters, String name, Function<String, Optional<T>> reader) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(reader)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<UUID> file(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Reason> reason(String text) {
        try {
            return Optional.of(Reason.valueOf(text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
