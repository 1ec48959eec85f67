package dev.kamae.requests.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Nonsense;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.PeriodRefused;
import dev.kamae.requests.Verdict;
import dev.kamae.requests.VerdictFilter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which judged requests the page shows, as it stands in the address.
 *
 * @param verdict null for all
 * @param rule of a web ACL or in a group; empty for all
 */
record VerdictsAddress(Period period, @Nullable Verdict verdict, String rule) {

    static final String ROUTE = "traffic/verdicts";

    private static final Period USUAL = Period.of(Period.Recent.LAST_30_DAYS);
    private static final int LONGEST = 200;

    static VerdictsAddress read(QueryParameters query, Clock clock) {
        return new VerdictsAddress(
                period(query, clock).orElse(USUAL),
                query.getSingleParameter("verdict")
                        .flatMap(VerdictsAddress::verdict)
                        .orElse(null),
                rule(query.getSingleParameter("rule").orElse("")));
    }

    /** What {@link #read} passes over. */
    static List<Nonsense> nonsense(QueryParameters query, Clock clock) {
        var found = new ArrayList<>(Nonsense.in(query.getParameters(), "verdict", VerdictsAddress::verdict));
        try {
            PeriodAddress.read(query.getParameters(), clock);
        } catch (PeriodRefused refused) {
            found.add(new Nonsense(PeriodAddress.PARAMETER, PeriodAddress.named(query.getParameters())));
        }
        return found;
    }

    QueryParameters write() {
        var query = new LinkedHashMap<String, List<String>>();
        if (!period.equals(USUAL)) {
            query.putAll(PeriodAddress.write(period));
        }
        if (verdict != null) {
            query.put("verdict", List.of(verdict.name().toLowerCase(Locale.ROOT)));
        }
        if (!rule.isEmpty()) {
            query.put("rule", List.of(rule));
        }
        return new QueryParameters(query);
    }

    /** Relative to the portal's root. */
    String href() {
        return ROUTE + "?" + write().getQueryString();
    }

    VerdictFilter filter(Clock clock) {
        var range = period.range(clock);
        return new VerdictFilter(range.from(), range.to(), verdict, rule);
    }

    VerdictsAddress with(Period other) {
        return new VerdictsAddress(other, verdict, rule);
    }

    VerdictsAddress with(@Nullable Verdict other) {
        return new VerdictsAddress(period, other, rule);
    }

    VerdictsAddress with(String other) {
        return new VerdictsAddress(period, verdict, rule(other));
    }

    private static Optional<Period> period(QueryParameters query, Clock clock) {
        try {
            return PeriodAddress.read(query.getParameters(), clock);
        } catch (PeriodRefused nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Verdict> verdict(String text) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static String rule(String text) {
        var plain = text.replace('\0', ' ').strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
