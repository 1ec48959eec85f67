package dev.kamae.review.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** Which month a page shows, as it stands in the address. */
final class MonthAddress {

    static final String ROUTE = "review";
    static final String MONTH = "month";

    private MonthAddress() {}

    /** Empty when the address names none. */
    static Optional<YearMonth> read(QueryParameters query) {
        try {
            return query.getSingleParameter(MONTH).map(YearMonth::parse);
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    static String of(YearMonth month) {
        return ROUTE + "?" + MONTH + "=" + month;
    }
}
