package dev.kamae.review;

import dev.kamae.core.Refusal;
import java.time.YearMonth;

/** A month is closed when it is over. */
public final class MonthNotOver extends Refusal {

    MonthNotOver(YearMonth month) {
        super("review.refused.notOver", month);
    }
}
