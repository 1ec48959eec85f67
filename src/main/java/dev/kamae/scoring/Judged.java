package dev.kamae.scoring;

import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import java.time.Instant;
import java.util.List;

/**
 * A judgement that Counter begins with: a control that was assessed or, where a function has none, the answer to its question.
 *
 * @param weight 1 to 3
 * @param mandatory whether the function is held to its weakest
 * @param at when it was judged so
 */
record Judged(
        JudgedId id,
        ControlFunction function,
        int weight,
        boolean mandatory,
        Maturity maturity,
        Instant at,
        List<Evidence> evidence) {

    Judged with(Maturity other, Instant since) {
        return new Judged(id, function, weight, mandatory, other, since, evidence);
    }

    Judged with(List<Evidence> other) {
        return new Judged(id, function, weight, mandatory, maturity, at, other);
    }
}
