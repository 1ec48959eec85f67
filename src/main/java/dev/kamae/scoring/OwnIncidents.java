package dev.kamae.scoring;

import dev.kamae.issues.WeighingIssue;
import dev.kamae.threats.ThreatId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many incidents of each threat the company had in the twelve months before a moment. Not known while none was ever
 * recorded: then incidents are kept elsewhere, or nowhere.
 */
final class OwnIncidents {

    private final boolean kept;
    private final Map<ThreatId, Integer> counts = new HashMap<>();

    OwnIncidents(List<WeighingIssue> issues, Instant at, ZoneId zone) {
        var since = at.atZone(zone).minusYears(1).toInstant();
        kept = issues.stream().anyMatch(WeighingIssue::isIncident);
        issues.stream()
                .filter(WeighingIssue::isIncident)
                .filter(incident -> moment(incident).isAfter(since))
                .flatMap(incident -> incident.threats().stream())
                .forEach(threat -> counts.merge(threat, 1, Integer::sum));
    }

    private static Instant moment(WeighingIssue incident) {
        var noticed = incident.noticed();
        return noticed == null ? incident.raisedAt() : noticed;
    }

    /** Null while it is not known. */
    @Nullable
    Integer of(ThreatId threat) {
        return kept ? Integer.valueOf(counts.getOrDefault(threat, 0)) : null;
    }
}
