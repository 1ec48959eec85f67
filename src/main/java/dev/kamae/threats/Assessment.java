package dev.kamae.threats;

import dev.kamae.core.Actor;
import java.time.Instant;

/**
 * How far a control has come, as a person has judged it.
 *
 * @param note in the person's words, may be empty
 * @param at since when it stands as it is, or was last confirmed
 * @param firstAt when anything was recorded here for the first time
 */
public record Assessment(Maturity maturity, String note, int version, Actor by, Instant at, Instant firstAt)
        implements Judgement {

    @Override
    public String words() {
        return note;
    }
}
