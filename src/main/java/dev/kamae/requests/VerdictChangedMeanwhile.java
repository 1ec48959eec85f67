package dev.kamae.requests;

import dev.kamae.core.Refusal;

/** Somebody else judged the request since the page was opened. */
public final class VerdictChangedMeanwhile extends Refusal {

    VerdictChangedMeanwhile() {
        super("requests.refused.changed");
    }
}
