package dev.kamae.scoring.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Nonsense;
import dev.kamae.scoring.ThreatOrder;
import dev.kamae.threats.Estate;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSource;
import dev.kamae.uikit.AsOf;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the lists show, as it stands in the address.
 *
 * @param estate which part of the company alone, null for all
 * @param source which of the two lists alone, null for both
 * @param band which band alone, null for all
 * @param at as of which moment, null for the last official one
 * @param open the threat in the panel, null for none
 */
record ThreatsAddress(
        ThreatOrder order,
        @Nullable Estate estate,
        @Nullable ThreatSource source,
        @Nullable BandFilter band,
        @Nullable Instant at,
        @Nullable ThreatId open) {

    static final String ROUTE = "threats";

    static final String THREAT = "threat";

    static final ThreatsAddress OFFICIAL = new ThreatsAddress(ThreatOrder.COUNTER, null, null, null, null, null);

    private static final Function<String, Optional<ThreatOrder>> ORDER = word(ThreatOrder.class);
    private static final Function<String, Optional<Estate>> ESTATE = word(Estate.class);
    private static final Function<String, Optional<ThreatSource>> SOURCE = word(ThreatSource.class);
    private static final Function<String, Optional<BandFilter>> BAND = word(BandFilter.class);

    /** Reads an address; what makes no sense in it is passed over. */
    static ThreatsAddress read(QueryParameters query, Clock clock) {
        return new ThreatsAddress(
                one(query, "order", ORDER).orElse(ThreatOrder.COUNTER),
                one(query, "estate", ESTATE).orElse(null),
                one(query, "source", SOURCE).orElse(null),
                one(query, "band", BAND).orElse(null),
                AsOf.read(query, clock),
                one(query, THREAT, ThreatsAddress::threat).orElse(null));
    }

    /** What {@link #read} passes over. */
    static List<Nonsense> nonsense(QueryParameters query, Clock clock) {
        var all = query.getParameters();
        return Stream.of(
                        AsOf.nonsense(query, clock).stream(),
                        Nonsense.in(all, "order", ORDER::apply).stream(),
                        Nonsense.in(all, "estate", ESTATE::apply).stream(),
                        Nonsense.in(all, "source", SOURCE::apply).stream(),
                        Nonsense.in(all, "band", BAND::apply).stream(),
                        Nonsense.in(all, THREAT, ThreatsAddress::threat).stream())
                .flatMap(Function.identity())
                .toList();
    }

    QueryParameters write() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(query, "order", order == ThreatOrder.COUNTER ? null : order);
        put(query, "estate", estate);
        put(query, "source", source);
        put(query, "band", band);
        if (at != null) {
            query.put("at", List.of(at.toString()));
        }
        if (open != null) {
            query.put(THREAT, List.of(open.value()));
        }
        return new QueryParameters(query);
    }

    String href() {
        var query = write().getQueryString();
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }

    ThreatsAddress with(ThreatOrder other) {
        return new ThreatsAddress(other, estate, source, band, at, open);
    }

    ThreatsAddress with(@Nullable Estate other) {
        return new ThreatsAddress(order, other, source, band, at, open);
    }

    ThreatsAddress ofBothLists() {
        return new ThreatsAddress(order, estate, null, band, at, open);
    }

    ThreatsAddress ofEveryBand() {
        return new ThreatsAddress(order, estate, source, null, at, open);
    }

    ThreatsAddress at(@Nullable Instant other) {
        return new ThreatsAddress(order, estate, source, band, other, open);
    }

    ThreatsAddress opening(@Nullable ThreatId other) {
        return new ThreatsAddress(order, estate, source, band, at, other);
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable Enum<?> value) {
        if (value != null) {
            query.put(name, List.of(value.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static <T> Optional<T> one(QueryParameters query, String name, Function<String, Optional<T>> reader) {
        return query.getSingleParameter(name).flatMap(reader);
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> word(Class<E> type) {
        return text -> read(text.toUpperCase(Locale.ROOT), name -> Enum.valueOf(type, name));
    }

    private static Optional<ThreatId> threat(String text) {
        return read(text, ThreatId::new);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
