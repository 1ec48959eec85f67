package dev.kamae.botsamples;

import dev.kamae.botsamples.SampledBots.Standing;
import dev.kamae.core.Refusal;

/** CloudWatch does not hand out the samples. */
public final class SamplesNotFetched extends Refusal {

    private final Standing standing;

    SamplesNotFetched(Standing standing, Throwable cause) {
        super("botsamples.fetch." + standing);
        this.standing = standing;
        initCause(cause);
    }

    Standing standing() {
        return standing;
    }
}
