package dev.kamae.scoring;

import dev.kamae.threats.Estate;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatKind;
import dev.kamae.threats.ThreatSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every threat as of one moment.
 *
 * @param formula the version of the weights
 */
public record Scoreboard(Instant at, int formula, List<ThreatScore> threats) {

    /** What is not known comes first, since nobody can say that it is not the worst. */
    private static final double NOT_KNOWN = Double.NEGATIVE_INFINITY;

    /** One of the two lists, which are never ranked together: not known first, then the lowest Counter. */
    public List<ThreatScore> lowestFirst(ThreatSource source) {
        return of(source)
                .sorted(Comparator.comparingDouble(score ->
                        score.counter().map(counter -> counter.score().value()).orElse(NOT_KNOWN)))
                .toList();
    }

    /** The same by priority: not known first, then the highest. */
    public List<ThreatScore> urgentFirst(ThreatSource source) {
        return of(source)
                .sorted(Comparator.comparingDouble(
                        score -> score.priority().map(priority -> -priority).orElse(NOT_KNOWN)))
                .toList();
    }

    /** The threats to one part of the company; all of them for null. */
    public Scoreboard only(@Nullable Estate estate) {
        return estate == null
                ? this
                : only((ThreatScore score) -> score.stance().estates().contains(estate));
    }

    /** Those of which this holds. */
    public Scoreboard only(Predicate<ThreatScore> holds) {
        return new Scoreboard(at, formula, threats.stream().filter(holds).toList());
    }

    public Optional<ThreatScore> find(ThreatId id) {
        return threats.stream().filter(score -> score.id().equals(id)).findFirst();
    }

    /** How many threats of a list there are in each band, and how many nobody knows about. */
    public BandCounts bands(ThreatSource source) {
        return BandCounts.of(of(source).map(ThreatScore::counter).toList());
    }

    /** The threats of a list by kind, in the order of the kinds; those of which there is none are left out. */
    public List<KindScore> kinds(ThreatSource source) {
        var kinds = new EnumMap<ThreatKind, List<ThreatScore>>(ThreatKind.class);
        of(source)
                .forEach(score -> kinds.computeIfAbsent(score.stance().kind(), _ -> new ArrayList<>())
                        .add(score));
        return kinds.entrySet().stream()
                .map(entry -> new KindScore(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Stream<ThreatScore> of(ThreatSource source) {
        return threats.stream().filter(score -> score.stance().threat().source() == source);
    }
}
