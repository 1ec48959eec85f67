package dev.kamae.review;

import dev.kamae.core.Actor;
import java.time.Instant;

/** What somebody set right about a closed month, beside its figures. */
public record Correction(Instant at, Actor by, String words) {

    public static final int LONGEST = 2_000;
}
