package dev.kamae.threats;

import dev.kamae.core.Actor;
import java.time.Instant;

/**
 * Whether a threat of the catalogue applies to the company; one that nobody has decided about does.
 *
 * @param reason why it does not; may be empty where it does
 */
public record Applicability(boolean applies, String reason, int version, Actor by, Instant at) implements Judgement {

    @Override
    public String words() {
        return reason;
    }
}
