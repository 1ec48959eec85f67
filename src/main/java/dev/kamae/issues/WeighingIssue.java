package dev.kamae.issues;

import dev.kamae.core.Origin;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ThreatId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it weighs on threats and controls.
 *
 * @param origin what it came from, null for a person's own observation
 * @param threats that it names
 * @param controls that it weakens
 */
public record WeighingIssue(
        IssueSummary summary,
        Instant raisedAt,
        @Nullable Origin origin,
        Set<ThreatId> threats,
        Set<ControlId> controls) {

    public WeighingIssue {
        threats = Set.copyOf(threats);
        controls = Set.copyOf(controls);
    }
}
