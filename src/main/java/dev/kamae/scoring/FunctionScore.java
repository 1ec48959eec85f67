package dev.kamae.scoring;

import dev.kamae.threats.ControlFunction;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well a threat is prevented, noticed or responded to.
 *
 * @param value from 0 to 1
 * @param spread its standard deviation
 */
record FunctionScore(double value, double spread) {

    /** Of every function that has controls. */
    static Map<ControlFunction, FunctionScore> of(Formula formula, Collection<Reckoned> controls) {
        var scores = new EnumMap<ControlFunction, FunctionScore>(ControlFunction.class);
        for (var function : ControlFunction.values()) {
            var its = controls.stream()
                    .filter(control -> control.function() == function)
                    .toList();
            if (!its.isEmpty()) {
                scores.put(function, mean(formula, its));
            }
        }
        return scores;
    }

    /** The Counter of a threat of which every function is known, from 0 to 100. */
    static double counter(Map<ControlFunction, Double> shares, Map<ControlFunction, FunctionScore> scores) {
        var sum = 0.0;
        for (var function : ControlFunction.values()) {
            sum += Objects.requireNonNull(shares.get(function))
                    * Objects.requireNonNull(scores.get(function)).value();
        }
        return Math.clamp(100 * sum, 0, 100);
    }

    /** The mean by weight and, where some are mandatory, the weakest of those; many weak controls do not add up to a good look. */
    private static FunctionScore mean(Formula formula, List<Reckoned> controls) {
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
    record Reckoned(ControlFunction function, double weight, boolean mandatory, double mean, double spread) {}
}
