package dev.kamae.review;

import dev.kamae.core.Refusal;
import java.time.YearMonth;

/** A month is closed once. */
public final class MonthAlreadyClosed extends Refusal {

    MonthAlreadyClosed(YearMonth month) {
        super("review.refused.closed", month);
    }
}
