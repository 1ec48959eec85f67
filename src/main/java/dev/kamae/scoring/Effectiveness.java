package dev.kamae.scoring;

import java.time.Duration;
import java.util.List;

/**
 * How well one control works: the mean of a Beta distribution that begins with its assessment and has every piece of
 * evidence as further, weighed observations.
 *
 * @param prior from 0 to 1, by the assessment alone
 * @param observations that the assessment is worth in the mean
 * @param certainty the same in the spread, where it ages
 */
record Effectiveness<E>(double prior, double observations, double certainty, List<Weighed<E>> evidence) {

    static <E> Effectiveness<E> of(Formula formula, double prior, Duration age, List<Weighed<E>> evidence) {
        var certainty = formula.prior() * Formula.halved(age, formula.priorHalfLife());
        return new Effectiveness<>(prior, formula.prior(), certainty, evidence);
    }

    double mean() {
        return (observations * prior
                        + evidence.stream().mapToDouble(Weighed::pull).sum())
                / (observations + weight());
    }

    /** The standard deviation of {@link #mean}. */
    double spread() {
        return StrictMath.sqrt(mean() * (1 - mean()) / (certainty + weight() + 1));
    }

    /** What a piece of evidence adds to the prior, in points; all of them together are exactly what differs from it. */
    double points(Weighed<E> item) {
        return 100 * item.weight() * (item.value() - prior) / (observations + weight());
    }

    /** The same without one piece of evidence. */
    Effectiveness<E> without(E removed) {
        return new Effectiveness<>(
                prior,
                observations,
                certainty,
                evidence.stream()
                        .filter(item -> !item.evidence().equals(removed))
                        .toList());
    }

    private double weight() {
        return evidence.stream().mapToDouble(Weighed::weight).sum();
    }
}
