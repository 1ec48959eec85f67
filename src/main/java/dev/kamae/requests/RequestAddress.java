package dev.kamae.requests;

import dev.kamae.core.ClientAddress;
import dev.kamae.core.Nonsense;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.PeriodRefused;
import dev.kamae.core.Territory;
import dev.kamae.core.TimeRange;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
 * <p>The time is told as everywhere else: {@code from} and {@code until} as the clock on the team's wall shows them, or
 * {@code span} up to now.
 */
public final class RequestAddress {

    private final Map<String, List<String>> query;
    private final Clock clock;
    private final List<Nonsense> nonsense = new ArrayList<>();

    private RequestAddress(Map<String, List<String>> query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** Reads the parameters of an address; what makes no sense in them is passed over. */
    public static RequestFilter read(Map<String, List<String>> query, Clock clock) {
        return new RequestAddress(query, clock).filter();
    }

    /** What {@link #read} passes over. */
    public static List<Nonsense> nonsense(Map<String, List<String>> query, Clock clock) {
        var address = new RequestAddress(query, clock);
        address.filter();
        return List.copyOf(address.nonsense);
    }

    private RequestFilter filter() {
        var range = range();
        return new RequestFilter(
                range.from(),
                range.to(),
                all("acl", WebAclId::new),
                all("action", name -> Action.valueOf(name.toUpperCase(Locale.ROOT))),
                text("rule"),
                text("subrule"),
                text("country"),
                one("territory", name -> Territory.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                one("client", RequestAddress::client).orElse(""),
                text("path"),
                one("pathmatch", name -> TextMatch.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(TextMatch.PREFIX),
                text("host"),
                text("agent"),
                one("class", name -> TrafficClass.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                text("label"),
                one("attack", name -> AttackFamily.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null));
    }

    /** The parameters that {@link #read} reads to the same filter. */
    public static Map<String, List<String>> write(RequestFilter filter, ZoneId zone) {
        var query = new LinkedHashMap<>(PeriodAddress.write(new TimeRange(filter.from(), filter.until()), zone));
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

    private TimeRange range() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var usual = new TimeRange(now.minus(RequestFilter.USUAL), now);
        try {
            return PeriodAddress.readExactly(query, clock)
                    .map(named -> query.containsKey("span")
                                    && named.to().isAfter(now)
                                    && named.from().isBefore(now)
                            ? new TimeRange(named.from(), now)
                            : named)
                    .orElse(usual);
        } catch (PeriodRefused refused) {
            nonsense.add(new Nonsense(PeriodAddress.PARAMETER, PeriodAddress.named(query)));
            return usual;
        }
    }

    private static String client(String text) {
        var address = text.strip();
        if (!ClientAddress.isOneOrNetwork(address)) {
            throw new IllegalArgumentException("%s is no address".formatted(address));
        }
        return address;
    }

    private String text(String name) {
        return one(name, Function.identity()).orElse("");
    }

    private <T> Optional<T> one(String name, Function<String, T> reader) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .flatMap(text -> read(name, text, reader));
    }

    private <T> Set<T> all(String name, Function<String, T> reader) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isBlank())
                .flatMap(text -> read(name, text, reader).stream())
                .collect(Collectors.toSet());
    }

    private <T> Optional<T> read(String name, String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException none) {
            nonsense.add(new Nonsense(name, text));
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
