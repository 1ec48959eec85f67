package dev.kamae.collector;

import dev.kamae.core.Refusal;

/** Logs of the past are not fetched so, and why. */
public final class BackfillRefused extends Refusal {

    private BackfillRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static BackfillRefused noPlace() {
        return new BackfillRefused("collector.backfill.noPlace");
    }

    static BackfillRefused noDays() {
        return new BackfillRefused("collector.backfill.noDays");
    }

    static BackfillRefused noPace() {
        return new BackfillRefused("collector.backfill.noPace");
    }

    static BackfillRefused oneIsUnderWay() {
        return new BackfillRefused("collector.backfill.underWay");
    }

    static BackfillRefused readsOnly() {
        return new BackfillRefused("collector.readOnly.off");
    }
}
