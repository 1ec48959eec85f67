package dev.kamae.threats;

import dev.kamae.core.Actor;
import java.time.Instant;

/**
 * How well one of the three plain questions of a threat stands: can we prevent, detect, respond.
 *
 * @param note in the person's words, may be empty
 * @param at since when it stands as it is, or was last confirmed
 * @param firstAt when anything was recorded here for the first time
 */
public record Answer(Maturity maturity, String note, int version, Actor by, Instant at, Instant firstAt)
        implements Judgement {

    @Override
    public String words() {
        return note;
    }
}
