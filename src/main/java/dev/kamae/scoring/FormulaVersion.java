package dev.kamae.scoring;

import dev.kamae.core.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A set of weights, since when it holds, and who decided so.
 *
 * @param version counts from 1; stands beside every Counter
 */
public record FormulaVersion(int version, Instant at, Actor by, String reason, Map<Weight, BigDecimal> weights) {

    public FormulaVersion {
        weights = Map.copyOf(weights);
    }

    public BigDecimal of(Weight weight) {
        return Objects.requireNonNull(weights.get(weight));
    }

    /** In which weights it differs from others. */
    public List<Weight> differences(Map<Weight, BigDecimal> others) {
        return Arrays.stream(Weight.values())
                .filter(weight -> of(weight).compareTo(Objects.requireNonNull(others.get(weight))) != 0)
                .toList();
    }

    /** In few signs: {@code 0.5}. */
    public static String shown(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
