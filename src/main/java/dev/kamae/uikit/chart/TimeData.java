package dev.kamae.uikit.chart;

import dev.kamae.uikit.Marker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TimeChart} draws.
 *
 * @param complete up to when the series are complete: a bucket that ends later is not there yet, one that ends before it and
 *     has no value is not known and drawn hatched. What is usual and what it was on earlier days is drawn beyond
 * @param main the upper grid
 * @param below a second, smaller grid on the same time, null for none
 */
public record TimeData(
        Buckets buckets,
        Instant complete,
        TimePanel main,
        @Nullable TimePanel below,
        List<Marker> markers) {

    public TimeData {
        markers = markers.stream()
                .filter(marker -> buckets.indexOf(marker.at()) >= 0)
                .sorted(Comparator.comparing(Marker::at))
                .toList();
        main.check(buckets);
        if (below != null) {
            below.check(buckets);
        }
    }

    public static TimeData of(Buckets buckets, Instant complete, TimePanel main) {
        return new TimeData(buckets, complete, main, null, List.of());
    }

    public TimeData withBelow(TimePanel panel) {
        return new TimeData(buckets, complete, main, panel, markers);
    }

    public TimeData withMarkers(List<Marker> happened) {
        return new TimeData(buckets, complete, main, below, happened);
    }

    /** How many buckets, from the first, have ended before the moment of completeness. */
    int completeBuckets() {
        var count = 0;
        while (count < buckets.size() && !buckets.end(count).isAfter(complete)) {
            count++;
        }
        return count;
    }

    List<TimePanel> panels() {
        var panels = new ArrayList<TimePanel>();
        panels.add(main);
        if (below != null) {
            panels.add(below);
        }
        return panels;
    }
}
