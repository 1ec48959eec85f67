package dev.kamae.scoring;

import dev.kamae.threats.PressureSetting;
import dev.kamae.threats.Ranking;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How hard a threat is being tried.
 *
 * @param value 0.2 to 1
 * @param set a person's setting, where that is what counts
 * @param ranking the place in the yearly list that it is reckoned from, where there is one
 */
public record Pressure(
        double value,
        @Nullable PressureSetting set,
        @Nullable Ranking ranking) {

    private static final double LEAST = 0.2;
    private static final int RANKS = 11;
    private static final int STEPS = 4;

    public Pressure {
        if (!(value >= LEAST && value <= 1)) {
            throw new IllegalArgumentException("A pressure is from 0.2 to 1, and not " + value);
        }
    }

    /** What a person has set while that holds, else what is measured; empty when nothing is. */
    static Optional<Pressure> of(@Nullable PressureSetting set, @Nullable Ranking ranking, LocalDate today) {
        if (set != null && set.holdsOn(today)) {
            return Optional.of(new Pressure((double) set.step() / STEPS, set, ranking));
        }
        var rank = ranking == null ? null : ranking.rank();
        if (rank == null) {
            return Optional.empty();
        }
        return Optional.of(new Pressure(Math.clamp((double) (RANKS - rank) / (RANKS - 1), LEAST, 1), null, ranking));
    }

    /** 1 to 4, as screens draw it. */
    public int step() {
        return (int) Math.ceil(value * STEPS);
    }
}
