package dev.kamae.requests;

import dev.kamae.core.Nonsense;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.PeriodRefused;
import dev.kamae.core.TimeRange;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        var terms = new ArrayList<RequestTerm>();
        for (var part : RequestPart.values()) {
            read(part, false, terms);
            read(part, true, terms);
        }
        return new RequestFilter(range.from(), range.to(), terms);
    }

    private void read(RequestPart part, boolean excluded, List<RequestTerm> terms) {
        var name = RequestTerm.key(part, excluded);
        for (var text : query.getOrDefault(name, List.of())) {
            try {
                if (!text.isBlank()) {
                    terms.add(new RequestTerm(part, excluded, text));
                }
            } catch (IllegalArgumentException none) {
                nonsense.add(new Nonsense(name, text));
            }
        }
    }

    /** The parameters that {@link #read} reads to the same filter. */
    public static Map<String, List<String>> write(RequestFilter filter, ZoneId zone) {
        var query = new LinkedHashMap<>(PeriodAddress.write(new TimeRange(filter.from(), filter.until()), zone));
        filter.terms()
                .forEach(term -> query.computeIfAbsent(term.key(), _ -> new ArrayList<>())
                        .add(term.value()));
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
}
