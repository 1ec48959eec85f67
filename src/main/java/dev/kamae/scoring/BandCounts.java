package dev.kamae.scoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many threats there are in each band.
 *
 * @param counts every band, also those without any
 * @param unknown those without a Counter
 */
public record BandCounts(Map<Band, Integer> counts, int unknown) {

    static BandCounts of(List<Optional<Counter>> counters) {
        var counts = new EnumMap<Band, Integer>(Band.class);
        for (var band : Band.values()) {
            counts.put(band, 0);
        }
        counters.forEach(counter -> counter.ifPresent(known -> counts.merge(known.band(), 1, Integer::sum)));
        return new BandCounts(
                counts, (int) counters.stream().filter(Optional::isEmpty).count());
    }

    public int of(Band band) {
        return counts.getOrDefault(band, 0);
    }

    /** Whether a Counter of at least one threat is known; where none is, counts by band would say nothing. */
    public boolean anyKnown() {
        return counts.values().stream().anyMatch(count -> count > 0);
    }
}
