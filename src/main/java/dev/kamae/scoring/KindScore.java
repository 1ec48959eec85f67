package dev.kamae.scoring;

import dev.kamae.threats.ThreatKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The threats of one kind together, for a picture; what is decided about stays the single threat.
 *
 * @param threats all of them, at least one
 */
public record KindScore(ThreatKind kind, List<ThreatScore> threats) {

    public KindScore {
        threats = List.copyOf(threats);
    }

    /** The mean over those that are known; empty where none is. */
    public Optional<Double> mean() {
        var known = threats.stream()
                .flatMap(threat -> threat.counter().stream())
                .mapToDouble(counter -> counter.score().value())
                .average();
        return known.isPresent() ? Optional.of(known.getAsDouble()) : Optional.empty();
    }

    /** The lowest that is known. */
    public Optional<ThreatScore> lowest() {
        return threats.stream()
                .filter(threat -> threat.counter().isPresent())
                .min(Comparator.comparingDouble(
                        threat -> threat.counter().orElseThrow().score().value()));
    }

    /** How many of them nobody knows about. */
    public long unknown() {
        return threats.stream().filter(threat -> threat.counter().isEmpty()).count();
    }
}
