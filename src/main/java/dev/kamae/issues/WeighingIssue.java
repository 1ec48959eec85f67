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
 * @param controls that it weakens, or that the incident came through
 * @param noticed when the company came to know of it, null for an issue that is no incident and while nobody knows
 * @param over since when the incident does no more harm; null while it may
 */
public record WeighingIssue(
        IssueSummary summary,
        Instant raisedAt,
        @Nullable Origin origin,
        Set<ThreatId> threats,
        Set<ControlId> controls,
        @Nullable Instant noticed,
        @Nullable Instant over) {

    /** Whether it is still to be done, or its risk is lived with. */
    public boolean isOpen() {
        return summary.status() != IssueStatus.RESOLVED;
    }

    public boolean isIncident() {
        return summary.kind() == IssueKind.INCIDENT;
    }

    /** The same once it is resolved; an incident does no more harm from then on at the latest. */
    public WeighingIssue resolved(Instant at) {
        return new WeighingIssue(
                summary.with(IssueStatus.RESOLVED, at),
                raisedAt,
                origin,
                threats,
                controls,
                noticed,
                over == null ? at : over);
    }

    public WeighingIssue {
        threats = Set.copyOf(threats);
        controls = Set.copyOf(controls);
    }
}
