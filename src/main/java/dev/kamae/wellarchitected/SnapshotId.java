package dev.kamae.wellarchitected;

import java.util.Optional;
import java.util.UUID;

/** Which snapshot of a review. */
public record SnapshotId(UUID value) {

    static SnapshotId next() {
        return new SnapshotId(UUID.randomUUID());
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<SnapshotId> parse(String text) {
        try {
            return Optional.of(new SnapshotId(UUID.fromString(text)));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
