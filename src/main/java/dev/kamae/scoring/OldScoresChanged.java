package dev.kamae.scoring;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Somebody took old scores over, or withdrew those of a file. */
public record OldScoresChanged(String action, long id, String name, int scores, Actor by, Instant at)
        implements Auditable {

    @Override
    public String subject() {
        return "oldScores:" + id;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("file", name, "scores", Integer.toString(scores));
    }
}
