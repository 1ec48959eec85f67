package dev.kamae.threats;

import dev.kamae.core.Actor;
import java.time.Instant;

/**
 * How much it would hurt if a threat came true.
 *
 * @param level 1 (hardly noticed) to 5 (the company is at stake)
 */
public record Impact(int level, String reason, int version, Actor by, Instant at) implements Judgement {

    public static final int HIGHEST = 5;

    public Impact {
        check(level);
    }

    @Override
    public String words() {
        return reason;
    }

    static void check(int level) {
        if (level < 1 || level > HIGHEST) {
            throw new IllegalArgumentException("An impact is from 1 to 5, and not " + level);
        }
    }
}
