package dev.kamae.requests;

import dev.kamae.core.Refusal;

/** The request was let through, so there is no block to judge. */
public final class NothingWasStopped extends Refusal {

    NothingWasStopped() {
        super("requests.refused.notStopped");
    }
}
