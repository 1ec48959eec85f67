package dev.kamae.traffic;

import dev.kamae.traffic.PastTraffic.HourState;
import dev.kamae.waflog.LogHour;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where each hour of a period comes from: history, the logs, or nowhere.
 *
 * @param live to be asked of the logs: the open hour, and closed ones of late that history does not have yet
 * @param unknown closed hours that nothing is known of, and why
 */
record HoursAtHand(List<LogHour> live, Map<LogHour, HourLack> unknown) {

    /** History takes some minutes. What is missing longer is missing: a screen does not do its work. */
    private static final Duration SOON = Duration.ofHours(3);

    static HoursAtHand of(Period period, Map<LogHour, HourState> history, Instant now) {
        var live = new ArrayList<LogHour>();
        var unknown = new HashMap<LogHour, HourLack>();
        for (var hour : period.hours()) {
            var lack = lack(history.get(hour));
            if (hour.start().isAfter(now) || hour.isClosedAt(now) && lack.isEmpty()) {
                continue;
            }
            if (!hour.isClosedAt(now) || hour.end().isAfter(now.minus(SOON)) && lack.get() != HourLack.SILENT) {
                live.add(hour);
            } else {
                unknown.put(hour, lack.get());
            }
        }
        return new HoursAtHand(List.copyOf(live), Map.copyOf(unknown));
    }

    private static Optional<HourLack> lack(@Nullable HourState state) {
        return state == null ? Optional.of(HourLack.NOT_FOLDED) : state.lack();
    }

    Completeness with(LiveAnswer answer) {
        var missing = new TreeMap<>(unknown);
        missing.putAll(answer.lacking());
        return new Completeness(
                answer.newest(),
                live.stream().map(LogHour::start).toList(),
                missing.entrySet().stream()
                        .map(hour -> new Completeness.MissingHour(hour.getKey().start(), hour.getValue()))
                        .toList(),
                answer.away());
    }
}
