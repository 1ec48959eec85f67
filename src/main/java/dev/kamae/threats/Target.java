package dev.kamae.threats;

import dev.kamae.core.Actor;
import dev.kamae.core.Score;
import java.time.Instant;

/**
 * Which Counter score of a threat is enough.
 *
 * @param by who approved it
 */
public record Target(Score score, String reason, int version, Actor by, Instant at) implements Judgement {

    @Override
    public String words() {
        return reason;
    }
}
