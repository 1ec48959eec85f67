package dev.kamae.threats;

import dev.kamae.core.Refusal;

/** A Counter that a person sets holds for {@value CounterSetting#LONGEST_DAYS} days at most. */
public final class CounterHoldsTooLong extends Refusal {

    CounterHoldsTooLong() {
        super("threats.refused.expires", CounterSetting.LONGEST_DAYS);
    }
}
