package dev.kamae.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Weights that somebody would reckon with.
 *
 * @param weights every one, each within its bounds; the three functions are 1 together, an issue never weighs less than one
 *     that is less severe, and evidence is thin only where it is no longer thick
 */
public record ProposedWeights(Map<Weight, BigDecimal> weights) {

    private static final List<Weight> SEVEREST_FIRST =
            List.of(Weight.ISSUE_CRITICAL, Weight.ISSUE_HIGH, Weight.ISSUE_MEDIUM, Weight.ISSUE_LOW);

    public ProposedWeights {
        weights = Map.copyOf(weights);
        for (var weight : Weight.values()) {
            var value = weights.get(weight);
            if (value == null || !weight.takes(value)) {
                throw FormulaRefused.bounds(weight);
            }
        }
        if (of(weights, Weight.PREVENT)
                        .add(of(weights, Weight.DETECT))
                        .add(of(weights, Weight.RESPOND))
                        .compareTo(BigDecimal.ONE)
                != 0) {
            throw FormulaRefused.shares();
        }
        for (var place = 1; place < SEVEREST_FIRST.size(); place++) {
            if (of(weights, SEVEREST_FIRST.get(place - 1)).compareTo(of(weights, SEVEREST_FIRST.get(place))) < 0) {
                throw FormulaRefused.severities();
            }
        }
        if (of(weights, Weight.THICK_BELOW).compareTo(of(weights, Weight.THIN_FROM)) >= 0) {
            throw FormulaRefused.thickness();
        }
    }

    /** As the columns of the record; whole numbers without decimals, or they would not be taken. */
    String json() {
        return Arrays.stream(Weight.values())
                .map(weight -> "\"%s\": %s".formatted(weight.column(), FormulaVersion.shown(of(weights, weight))))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static BigDecimal of(Map<Weight, BigDecimal> weights, Weight weight) {
        return weights.getOrDefault(weight, BigDecimal.ZERO);
    }
}
