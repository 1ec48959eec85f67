package dev.kamae.requests;

import dev.kamae.core.Refusal;

/** A verdict says why, in 1,000 characters at most. */
public final class VerdictNeedsReason extends Refusal {

    VerdictNeedsReason() {
        super("requests.refused.reason");
    }
}
