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
 * @param incidents the company's own of twelve months; null while it keeps none here, which is not that it had none
 */
public record Pressure(
        double value,
        @Nullable PressureSetting set,
        @Nullable Ranking ranking,
        @Nullable Integer incidents) {

    private static final double LEAST = 0.2;
    private static final double OF_RANKING = 0.3;
    private static final double OF_INCIDENTS = 0.3;
    private static final int RANKS = 11;
    private static final int STEPS = 4;

    public Pressure {
        if (!(value >= LEAST && value <= 1)) {
            throw new IllegalArgumentException("A pressure is from 0.2 to 1, and not " + value);
        }
    }

    /** What a person has set while that holds, else what is measured; empty when nothing is. */
    static Optional<Pressure> of(
            @Nullable PressureSetting set, @Nullable Ranking ranking, @Nullable Integer incidents, LocalDate today) {
        if (set != null && set.holdsOn(today)) {
            return Optional.of(new Pressure((double) set.step() / STEPS, set, ranking, incidents));
        }
        var rank = ranking == null ? null : ranking.rank();
        if (rank == null && incidents == null) {
            return Optional.empty();
        }
        var byRanking = rank == null ? 0 : OF_RANKING * (RANKS - rank) / (RANKS - 1);
        var byIncidents = incidents == null ? 0 : OF_INCIDENTS * (1 - StrictMath.exp(-incidents / 2.0));
        var measured = (rank == null ? 0 : OF_RANKING) + (incidents == null ? 0 : OF_INCIDENTS);
        var value = Math.clamp((byRanking + byIncidents) / measured, LEAST, 1);
        return Optional.of(new Pressure(value, null, ranking, incidents));
    }

    /** 1 to 4, as screens draw it. */
    public int step() {
        return (int) Math.ceil(value * STEPS);
    }
}
