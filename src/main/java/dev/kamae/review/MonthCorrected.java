package dev.kamae.review;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/** Somebody set something right about a closed month. */
public record MonthCorrected(YearMonth month, String words, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "review.corrected";
    }

    @Override
    public String subject() {
        return "month:" + month;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("words", words);
    }
}
