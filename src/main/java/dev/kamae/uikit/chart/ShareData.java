package dev.kamae.uikit.chart;

import dev.kamae.uikit.Marker;
import java.time.Instant;
import java.util.List;

/**
 * What {@link ShareBars} draw.
 *
 * @param complete up to when the counts are complete; a bucket that ends later is not there yet
 * @param parts counts, from the bottom up; where one part of a bucket is not known, no share of that bucket is
 * @param markers drawn as lines; their words come with the hover
 */
public record ShareData(Buckets buckets, Instant complete, List<Series> parts, List<Marker> markers) {

    public ShareData {
        parts = List.copyOf(parts);
        markers = List.copyOf(markers);
        var size = buckets.size();
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.values().size() != size)) {
            throw new IllegalArgumentException("There is one count for each of the %d buckets".formatted(size));
        }
    }

    public ShareData(Buckets buckets, Instant complete, List<Series> parts) {
        this(buckets, complete, parts, List.of());
    }

    /** How many there were in all, not a number where that is not known. */
    double total(int bucket) {
        var total = 0.0;
        for (var part : parts) {
            var value = part.at(bucket);
            total += value == null ? Double.NaN : value;
        }
        return total;
    }

    TimeData asTime() {
        return TimeData.of(buckets, complete, TimePanel.of(TimePanel.Shape.BARS, parts))
                .withMarkers(markers);
    }
}
