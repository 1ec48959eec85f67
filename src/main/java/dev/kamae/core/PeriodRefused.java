package dev.kamae.core;

/** What was asked for is no stretch of time that can be shown. */
public final class PeriodRefused extends Refusal {

    PeriodRefused(String key) {
        super(key);
    }
}
