package dev.kamae.review;

import dev.kamae.core.Refusal;
import java.time.YearMonth;

/** Only what is closed needs a correction; everything else is changed where it stands. */
public final class MonthNotClosed extends Refusal {

    MonthNotClosed(YearMonth month) {
        super("review.refused.notClosed", month);
    }
}
