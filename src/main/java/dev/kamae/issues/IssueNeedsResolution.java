package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** An issue is closed with a {@link Resolution}, not just moved to a final state. */
public final class IssueNeedsResolution extends Refusal {

    IssueNeedsResolution() {
        super("issues.refused.resolution");
    }
}
