package dev.kamae.scoring;

import dev.kamae.threats.ControlFunction;
import java.util.List;

/**
 * How well a threat is prevented, noticed or responded to.
 *
 * @param value from 0 to 1
 * @param spread its standard deviation
 */
record FunctionScore(double value, double spread) {

    /** The mean by weight and, where some are mandatory, the weakest of those; many weak controls do not add up to a good look. */
    static FunctionScore of(Formula formula, List<Reckoned> controls) {
        var weights = controls.stream().mapToDouble(Reckoned::weight).sum();
        var mean =
                controls.stream().mapToDouble(one -> one.weight() * one.mean()).sum() / weights;
        var variance = controls.stream()
                        .mapToDouble(one -> square(one.weight() * one.spread()))
                        .sum()
                / square(weights);
        var weakest = controls.stream()
                .filter(Reckoned::mandatory)
                .min((one, other) -> Double.compare(one.mean(), other.mean()));
        if (weakest.isEmpty()) {
            return new FunctionScore(mean, StrictMath.sqrt(variance));
        }
        return new FunctionScore(
                formula.others() * mean + formula.weakest() * weakest.get().mean(),
                StrictMath.sqrt(square(formula.others()) * variance
                        + square(formula.weakest() * weakest.get().spread())));
    }

    private static double square(double value) {
        return value * value;
    }

    /** A control with what was reckoned of it. */
    record Reckoned(ControlFunction function, int weight, boolean mandatory, double mean, double spread) {}
}
