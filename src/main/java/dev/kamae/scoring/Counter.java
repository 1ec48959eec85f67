package dev.kamae.scoring;

import dev.kamae.core.Score;

/**
 * How well a threat is countered.
 *
 * @param spread its standard deviation, in points
 */
public record Counter(Score score, double spread, Thickness thickness) {

    public Band band() {
        return Band.of(score);
    }

    /** Whether the two lie so near that nobody should say which is the lower. */
    public boolean isLevelWith(Counter other) {
        return Math.abs(score.value() - other.score.value()) <= Math.min(spread, other.spread);
    }
}
