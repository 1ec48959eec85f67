package dev.kamae.review.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Nonsense;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** Which month a page shows, as it stands in the address. */
public final class MonthAddress {

    static final String ROUTE = "review";

    private static final String MONTH = "month";
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    private MonthAddress() {}

    /** Empty when the address names none that has begun. */
    public static Optional<YearMonth> read(QueryParameters query, Clock clock) {
        try {
            return query.getSingleParameter(MONTH)
                    .map(YearMonth::parse)
                    .filter(month -> !month.isAfter(YearMonth.now(clock)) && !month.isBefore(EARLIEST));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** The month in an address that {@link #read} passes over. */
    public static Optional<Nonsense> nonsense(QueryParameters query, Clock clock) {
        return query.getSingleParameter(MONTH)
                .filter(text -> !text.isBlank() && read(query, clock).isEmpty())
                .map(text -> new Nonsense(MONTH, text));
    }

    static String of(YearMonth month) {
        return ROUTE + "?" + MONTH + "=" + month;
    }
}
