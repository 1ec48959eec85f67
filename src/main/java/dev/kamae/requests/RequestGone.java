package dev.kamae.requests;

import dev.kamae.core.Refusal;

/** The log line is not there, or no longer. */
public final class RequestGone extends Refusal {

    RequestGone() {
        super("requests.refused.gone");
    }
}
