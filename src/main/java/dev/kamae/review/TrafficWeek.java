package dev.kamae.review;

import dev.kamae.core.Territory;
import dev.kamae.traffic.DetectedAttacks;
import dev.kamae.traffic.Lack;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the web ACLs let through and stopped in the seven whole days before the day of a report, out of history alone.
 *
 * @param acls whose requests are summed up; empty when none had logged anything in these days, and then nothing is known
 * @param requests by where they came from
 * @param blocked likewise
 * @param attacks detected and stopped ones, by family
 */
public record TrafficWeek(
        Instant from,
        Instant until,
        List<WebAclId> acls,
        Map<Territory, TrafficMeasure> requests,
        Map<Territory, TrafficMeasure> blocked,
        List<DetectedAttacks> attacks) {

    public static final int DAYS = 7;

    public TrafficWeek {
        acls = List.copyOf(acls);
        attacks = List.copyOf(attacks);
    }

    public boolean isRecorded() {
        return !acls.isEmpty();
    }

    /** Whether history has every hour of these days. */
    public boolean isWhole() {
        return requests.values().stream()
                .flatMap(measure -> measure.sum().lacks().stream())
                .noneMatch(lack -> lack.reason() == Lack.Reason.HOURS_MISSING);
    }

    public TrafficMeasure requests(Territory territory) {
        return requests.getOrDefault(territory, new TrafficMeasure(List.of()));
    }

    public TrafficMeasure blocked(Territory territory) {
        return blocked.getOrDefault(territory, new TrafficMeasure(List.of()));
    }
}
