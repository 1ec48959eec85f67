package dev.kamae.scoring;

import dev.kamae.core.NotThere;

/** A threat whose score is asked for is not in the catalogue, or no longer. */
public final class NoSuchScore extends NotThere {

    NoSuchScore() {
        super("scoring.refused.noSuch");
    }
}
