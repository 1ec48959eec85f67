package dev.kamae.scoring;

import dev.kamae.core.Score;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import java.time.Instant;

/**
 * A control as it counts for one threat.
 *
 * @param weight 1 to 3
 * @param prior by its assessment alone
 * @param effectiveness with all evidence
 * @param spread its standard deviation, in points
 * @param at when it was assessed
 */
public record ControlScore(
        JudgedId id,
        ControlFunction function,
        int weight,
        boolean mandatory,
        Maturity maturity,
        Instant at,
        Score prior,
        Score effectiveness,
        double spread) {}
