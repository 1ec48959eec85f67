package dev.kamae.scoring.ui;

import com.vaadin.flow.router.QueryParameters;
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

    static final ThreatsAddress OFFICIAL = new ThreatsAddress(ThreatOrder.COUNTER, null, null, null, null, null);

    /** Reads an address; what makes no sense in it is passed over. */
    static ThreatsAddress read(QueryParameters query, Clock clock) {
        return new ThreatsAddress(
                word(query, "order", ThreatOrder::valueOf).orElse(ThreatOrder.COUNTER),
                word(query, "estate", Estate::valueOf).orElse(null),
                word(query, "source", ThreatSource::valueOf).orElse(null),
                word(query, "band", BandFilter::valueOf).orElse(null),
                AsOf.read(query, clock),
                one(query, "threat", ThreatId::new).orElse(null));
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
            query.put("threat", List.of(open.value()));
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

    private static <T> Optional<T> word(QueryParameters query, String name, Function<String, T> reader) {
        return one(query, name, text -> reader.apply(text.toUpperCase(Locale.ROOT)));
    }

    private static <T> Optional<T> one(QueryParameters query, String name, Function<String, T> reader) {
        try {
            return query.getSingleParameter(name).map(reader);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
