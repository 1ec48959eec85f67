package dev.kamae.review;

import dev.kamae.core.Refusal;
import java.time.YearMonth;

/** By the end of the month nobody had recorded anything: closed, it would say for ever that nothing is known. */
public final class NothingToClose extends Refusal {

    NothingToClose(YearMonth month) {
        super("review.refused.nothing", month);
    }
}
