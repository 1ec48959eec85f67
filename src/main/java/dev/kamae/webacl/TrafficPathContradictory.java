package dev.kamae.webacl;

import dev.kamae.core.Refusal;

/** A client cannot connect directly and stand in X-Forwarded-For, or stand there at a place that does not exist. */
public final class TrafficPathContradictory extends Refusal {

    TrafficPathContradictory() {
        super("webacl.refused.path", TrafficPath.FURTHEST);
    }
}
