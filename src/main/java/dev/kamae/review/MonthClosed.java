package dev.kamae.review;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/** A month was closed; its figures never change from now. */
public record MonthClosed(YearMonth month, String sha256, int missing, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "review.closed";
    }

    @Override
    public String subject() {
        return "month:" + month;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("sha256", sha256, "missingHours", Integer.toString(missing));
    }
}
