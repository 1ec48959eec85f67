package dev.kamae.roadmap;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Somebody agreed to the roadmap as it stands. */
public record RoadmapAgreed(int number, int measures, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return "roadmap.agreed";
    }

    @Override
    public String subject() {
        return "roadmap:" + number;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("measures", Integer.toString(measures));
    }
}
