package dev.kamae.wellarchitected;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which review was exported, and when it was so.
 *
 * @param workloadName null while nobody has told it
 * @param lensName of a lens that somebody wrote; null for AWS's own, and while nobody has told it
 * @param lensVersion null while nobody has told it
 * @param milestone 0 for the review that is still being worked on
 * @param milestoneName null for no milestone, and while nobody has told it
 * @param knownSo when the answers were last known to be so, later or earlier than the import: when the milestone was saved, or
 *     when the review that is still being worked on was exported unchanged; null while nobody has told it
 * @param updatedAt when the review that is still being worked on was changed last; null for a milestone, and while nobody has
 *     told it
 */
public record Snapshot(
        SnapshotId id,
        WorkloadId workload,
        @Nullable String workloadName,
        LensAlias lens,
        @Nullable String lensName,
        @Nullable String lensVersion,
        int milestone,
        @Nullable String milestoneName,
        @Nullable Instant knownSo,
        @Nullable Instant updatedAt,
        Instant importedAt,
        Actor importedBy) {

    /**
     * A milestone that nobody has dated is never taken for newer than what has a date, and the review that is still being
     * worked on is as new as its last export, however long ago it was changed.
     */
    static final Comparator<Snapshot> NEWEST_LAST = Comparator.comparing(Snapshot::isDated)
            .thenComparing(Snapshot::confirmedAt)
            .thenComparing(Snapshot::importedAt)
            .thenComparing(snapshot -> snapshot.milestone() == 0 ? Integer.MAX_VALUE : snapshot.milestone())
            .thenComparing(snapshot -> snapshot.id().value());

    /** What {@link #date()} is the date of. */
    public enum Dating {
        UPDATED,
        SAVED,
        SEEN_UNCHANGED,
        IMPORTED
    }

    /** When the answers were made so, as far as it was told; else when they were last seen so. */
    public Instant date() {
        return updatedAt == null ? confirmedAt() : updatedAt;
    }

    public Dating dating() {
        if (updatedAt != null) {
            return Dating.UPDATED;
        }
        if (knownSo == null) {
            return Dating.IMPORTED;
        }
        return milestone > 0 ? Dating.SAVED : Dating.SEEN_UNCHANGED;
    }

    /** When the answers were last known to be so; the import while nothing else was told. */
    public Instant confirmedAt() {
        return knownSo == null ? importedAt : knownSo;
    }

    /** Whether {@link #date()} is more than the moment of an import long after. */
    public boolean isDated() {
        return milestone == 0 || knownSo != null;
    }

    /** The workload's name, its id while that is all that is known. */
    public String workloadLabel() {
        return workloadName == null ? workload.value() : workloadName;
    }
}
