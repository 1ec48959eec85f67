package dev.kamae.scoring.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.scoring.ThreatOrder;
import dev.kamae.threats.Estate;
import dev.kamae.threats.ThreatId;
import java.time.DateTimeException;
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
 * @param at as of which moment, null for the last official one
 * @param open the threat in the panel, null for none
 */
record ThreatsAddress(
        ThreatOrder order,
        @Nullable Estate estate,
        @Nullable Instant at,
        @Nullable ThreatId open) {

    static final String ROUTE = "threats";

    /** Reads an address; what makes no sense in it is passed over. */
    static ThreatsAddress read(QueryParameters query) {
        return new ThreatsAddress(
                one(query, "order", name -> ThreatOrder.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(ThreatOrder.COUNTER),
                one(query, "estate", name -> Estate.valueOf(name.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                one(query, "at", Instant::parse).orElse(null),
                one(query, "threat", ThreatId::new).orElse(null));
    }

    QueryParameters write() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (order != ThreatOrder.COUNTER) {
            query.put("order", List.of(order.name().toLowerCase(Locale.ROOT)));
        }
        if (estate != null) {
            query.put("estate", List.of(estate.name().toLowerCase(Locale.ROOT)));
        }
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
        return new ThreatsAddress(other, estate, at, open);
    }

    ThreatsAddress with(@Nullable Estate other) {
        return new ThreatsAddress(order, other, at, open);
    }

    ThreatsAddress at(@Nullable Instant other) {
        return new ThreatsAddress(order, estate, other, open);
    }

    ThreatsAddress opening(@Nullable ThreatId other) {
        return new ThreatsAddress(order, estate, at, other);
    }

    private static <T> Optional<T> one(QueryParameters query, String name, Function<String, T> reader) {
        try {
            return query.getSingleParameter(name).map(reader);
        } catch (IllegalArgumentException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
