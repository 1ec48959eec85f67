package dev.kamae.collector;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Somebody has logs of the past loaded, or takes it up again. */
record BackfillBegun(Backfill backfill, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "collector.backfill";
    }

    @Override
    public String subject() {
        return "backfill:" + backfill.id();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "place", backfill.address(),
                "first", backfill.first().toString(),
                "last", backfill.last().toString());
    }
}
