package dev.kamae.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every threat as of one moment, by the weights that hold and by others.
 *
 * @param now by those that hold
 * @param then by the others
 */
public record FormulaPreview(Scoreboard now, Scoreboard then) {

    /** A threat by the weights that hold and by the others. */
    public record Moved(ThreatScore now, ThreatScore then) {

        /** By how much; empty where one of the two is not known. */
        public Optional<Double> points() {
            return now.counter()
                    .flatMap(before -> then.counter()
                            .map(after -> after.score().value() - before.score().value()));
        }

        public boolean changesBand() {
            return !now.counter().map(Counter::band).equals(then.counter().map(Counter::band));
        }

        private boolean shows() {
            return changesBand() || points().map(Math::abs).orElse(0.0) >= 0.05;
        }

        /** One that becomes known or unknown before all others. */
        private double size() {
            return points().map(Math::abs).orElse(Double.POSITIVE_INFINITY);
        }
    }

    /** The threats that would move so far that it shows, or into another band; furthest first. */
    public List<Moved> moved() {
        return now.threats().stream()
                .flatMap(score -> then.find(score.id()).stream().map(other -> new Moved(score, other)))
                .filter(Moved::shows)
                .sorted(Comparator.comparingDouble(Moved::size).reversed())
                .toList();
    }
}
