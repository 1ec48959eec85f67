package dev.kamae.issues.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.IssueAge;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFilter.State;
import dev.kamae.issues.IssueNumber;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.AsOf;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows, as it stands in the address: reloading, going back and sending a link all come to the same list.
 *
 * @param open the issue in the panel, null for none
 */
record IssueAddress(IssueFilter filter, @Nullable IssueNumber open) {

    /** Reads an address; what makes no sense in it is passed over. */
    static IssueAddress read(QueryParameters query, Clock clock) {
        var severities = query.getParameters("severity").stream()
                .flatMap(text -> read(text, name -> Severity.valueOf(name.toUpperCase(Locale.ROOT))).stream())
                .collect(Collectors.toSet());
        var filter = new IssueFilter(
                one(query, "state", name -> State.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(State.UNRESOLVED),
                severities,
                one(query, "owner", PersonId::of).orElse(null),
                one(query, "threat", ThreatId::new).orElse(null),
                one(query, "age", name -> IssueAge.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                query.getSingleParameter("q").orElse(""),
                AsOf.read(query, clock));
        return new IssueAddress(
                filter,
                query.getSingleParameter("issue").flatMap(IssueNumber::parse).orElse(null));
    }

    QueryParameters write() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (filter.state() != State.UNRESOLVED) {
            query.put("state", List.of(filter.state().name().toLowerCase(Locale.ROOT)));
        }
        if (!filter.severities().isEmpty()) {
            query.put(
                    "severity",
                    filter.severities().stream()
                            .sorted()
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        put(query, "owner", filter.owner());
        put(query, "threat", filter.threat());
        put(query, "age", filter.age() == null ? null : filter.age().name().toLowerCase(Locale.ROOT));
        put(query, "q", filter.text().isEmpty() ? null : filter.text());
        put(query, "at", filter.at());
        put(query, "issue", open);
        return new QueryParameters(query);
    }

    IssueAddress with(IssueFilter other) {
        return new IssueAddress(other, open);
    }

    IssueAddress withOpen(@Nullable IssueNumber other) {
        return new IssueAddress(filter, other);
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, List.of(value.toString()));
        }
    }

    private static <T> Optional<T> one(QueryParameters query, String name, Function<String, T> reader) {
        return query.getSingleParameter(name).flatMap(text -> read(text, reader));
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
