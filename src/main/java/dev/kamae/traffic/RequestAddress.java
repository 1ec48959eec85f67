package dev.kamae.traffic;

import dev.kamae.core.Territory;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it stands in an address: reloading, going back and sending a link all come to the same lines.
 *
 * <p>Either {@code from} and {@code until} as moments, or {@code last} as a duration up to now ({@code PT1H}).
 */
public final class RequestAddress {

    private static final Duration LONGEST = Duration.ofDays(400);

    private RequestAddress() {}

    /** Reads the parameters of an address; what makes no sense in them is passed over. */
    public static RequestFilter read(Map<String, List<String>> query, Instant now) {
        var span = span(query, now);
        return new RequestFilter(
                span.from(),
                span.until(),
                all(query, "acl", WebAclId::new),
                all(query, "action", name -> Action.valueOf(name.toUpperCase(Locale.ROOT))),
                text(query, "rule"),
                text(query, "subrule"),
                text(query, "country"),
                one(query, "territory", name -> Territory.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                one(query, "client", Function.identity())
                        .map(String::strip)
                        .filter(ClientAddress::isOneOrNetwork)
                        .orElse(""),
                text(query, "path"),
                one(query, "pathmatch", name -> TextMatch.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(TextMatch.PREFIX),
                text(query, "host"),
                text(query, "agent"),
                one(query, "class", name -> TrafficClass.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                text(query, "label"),
                one(query, "attack", name -> AttackFamily.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null));
    }

    /** The parameters that {@link #read} reads to the same filter. */
    public static Map<String, List<String>> write(RequestFilter filter) {
        var query = new LinkedHashMap<String, List<String>>();
        query.put("from", List.of(filter.from().toString()));
        query.put("until", List.of(filter.until().toString()));
        if (!filter.acls().isEmpty()) {
            query.put("acl", filter.sortedAcls().stream().map(WebAclId::value).toList());
        }
        if (!filter.actions().isEmpty()) {
            query.put(
                    "action",
                    filter.actions().stream()
                            .sorted()
                            .map(RequestAddress::lower)
                            .toList());
        }
        put(query, "rule", filter.rule());
        put(query, "subrule", filter.subRule());
        put(query, "country", filter.country());
        put(query, "territory", lower(filter.territory()));
        put(query, "client", filter.client());
        put(query, "path", filter.path());
        if (filter.pathMatch() != TextMatch.PREFIX) {
            put(query, "pathmatch", lower(filter.pathMatch()));
        }
        put(query, "host", filter.host());
        put(query, "agent", filter.userAgent());
        put(query, "class", lower(filter.trafficClass()));
        put(query, "label", filter.label());
        put(query, "attack", lower(filter.attack()));
        return query;
    }

    private static RequestFilter span(Map<String, List<String>> query, Instant now) {
        var from = one(query, "from", Instant::parse);
        var until = one(query, "until", Instant::parse);
        if (from.isPresent() && until.isPresent() && from.get().isBefore(until.get())) {
            return RequestFilter.span(from.get(), until.get());
        }
        var last = one(query, "last", Duration::parse)
                .filter(length -> length.isPositive() && length.compareTo(LONGEST) <= 0)
                .orElse(RequestFilter.USUAL);
        return RequestFilter.span(now.minus(last), now);
    }

    private static String text(Map<String, List<String>> query, String name) {
        return one(query, name, Function.identity()).orElse("");
    }

    private static <T> Optional<T> one(Map<String, List<String>> query, String name, Function<String, T> reader) {
        return query.getOrDefault(name, List.of()).stream().findFirst().flatMap(text -> read(text, reader));
    }

    private static <T> Set<T> all(Map<String, List<String>> query, String name, Function<String, T> reader) {
        return query.getOrDefault(name, List.of()).stream()
                .flatMap(text -> read(text, reader).stream())
                .collect(Collectors.toSet());
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, List<String>> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, List.of(value));
        }
    }

    private static String lower(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }
}
