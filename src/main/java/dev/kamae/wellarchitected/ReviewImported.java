package dev.kamae.wellarchitected;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** A snapshot of a review was imported. */
public record ReviewImported(
        SnapshotId snapshot, WorkloadId workload, int milestone, int questions, int practices, Actor by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "wellarchitected.imported";
    }

    @Override
    public String subject() {
        return "snapshot:" + snapshot;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "workload", workload.value(),
                "milestone", Integer.toString(milestone),
                "questions", Integer.toString(questions),
                "practices", Integer.toString(practices));
    }
}
