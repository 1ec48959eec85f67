package dev.kamae.threats;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody recorded a judgement, or the same one anew.
 *
 * @param action {@code threats.drillRecorded}, {@code threats.drillCorrected}, {@code threats.drillWithdrawn},
 *     {@code threats.answered}, {@code threats.assessed}, {@code threats.targetSet}, {@code threats.impactSet},
 *     {@code threats.pressureSet}, {@code threats.counterSet}, {@code threats.counterEnded} or
 *     {@code threats.applicabilitySet}
 * @param subject {@code threat:ddos}, {@code control:staff-mfa} or {@code drill:} and its id
 * @param judged what was judged, in the words of an auditor
 */
public record JudgementRecorded(
        String action, String subject, int version, Map<String, String> judged, Actor by, Instant at)
        implements Auditable {

    public JudgementRecorded {
        judged = Map.copyOf(judged);
    }

    @Override
    public Map<String, String> detail() {
        var detail = new LinkedHashMap<>(judged);
        detail.put("version", Integer.toString(version));
        return detail;
    }
}
