package dev.kamae.wellarchitected;

import java.util.List;

/**
 * What came of an import.
 *
 * @param snapshots every review that was whole, new or known before
 * @param facts what was told of names, dates and versions, new things only
 * @param troubles what was wrong, and where
 */
public record ImportReport(List<ReadSnapshot> snapshots, List<ReadFact> facts, List<ImportTrouble> troubles) {

    public ImportReport {
        snapshots = List.copyOf(snapshots);
        facts = List.copyOf(facts);
        troubles = List.copyOf(troubles);
    }

    /**
     * A review that was whole.
     *
     * @param added false when the very same answers had been imported before
     */
    public record ReadSnapshot(Snapshot snapshot, int questions, int practices, boolean added) {}

    /** Something that was not known, or known otherwise. */
    public record ReadFact(String file, WorkloadId workload, int milestone, FactKind kind, String value) {}
}
