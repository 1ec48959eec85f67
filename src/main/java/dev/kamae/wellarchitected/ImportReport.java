package dev.kamae.wellarchitected;

import java.util.List;

/**
 * What came of an import.
 *
 * @param snapshots every review that was whole, new or known before
 * @param lenses that somebody wrote, new or known before
 * @param facts what was told of names, dates and versions, new things only
 * @param troubles what was wrong, and where
 */
public record ImportReport(
        List<ReadSnapshot> snapshots, List<ReadLens> lenses, List<ReadFact> facts, List<ImportTrouble> troubles) {

    public ImportReport {
        snapshots = List.copyOf(snapshots);
        lenses = List.copyOf(lenses);
        facts = List.copyOf(facts);
        troubles = List.copyOf(troubles);
    }

    /** Whether there was something, and none of it could be used. */
    public boolean readNothing() {
        return snapshots.isEmpty() && lenses.isEmpty() && facts.isEmpty() && !troubles.isEmpty();
    }

    /**
     * A review that was whole.
     *
     * @param snapshot the one that has these answers, new or not
     */
    public record ReadSnapshot(Snapshot snapshot, int questions, int practices, Outcome outcome) {}

    /** A lens that somebody wrote, with its questions on security. */
    public record ReadLens(String file, String name, int questions, boolean isNew) {}

    /** What a review that was whole has led to. */
    public enum Outcome {
        ADDED,
        /** The answers are those of the newest snapshot, which is now known to be so up to a later day. */
        SEEN_UNCHANGED,
        /** The answers are those of the newest snapshot, and nothing was recorded. */
        KNOWN
    }

    /** Something that was not known, or known otherwise. */
    public record ReadFact(String file, WorkloadId workload, int milestone, FactKind kind, String value) {}
}
