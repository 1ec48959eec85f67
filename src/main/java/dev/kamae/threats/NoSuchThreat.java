package dev.kamae.threats;

import dev.kamae.core.NotThere;

/** A threat that is asked for is not in the catalogue, or no longer. */
public final class NoSuchThreat extends NotThere {

    NoSuchThreat() {
        super("threats.refused.noSuch");
    }
}
