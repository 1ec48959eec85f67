package dev.kamae.core;

/**
 * A number from 0 to 100, where more is better: how well a threat is countered, say. It is rounded only when it is shown.
 *
 * @param value from 0 to 100, both included
 */
public record Score(double value) implements Comparable<Score> {

    public Score {
        if (!(value >= 0 && value <= 100)) {
            throw new IllegalArgumentException("A score is from 0 to 100, and not %s".formatted(value));
        }
    }

    @Override
    public int compareTo(Score other) {
        return Double.compare(value, other.value);
    }
}
