package dev.kamae.wellarchitected.ui;

import dev.kamae.wellarchitected.Snapshot;
import dev.kamae.wellarchitected.SnapshotId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an address comes to among the snapshots that there are.
 *
 * @param all every snapshot, the newest last
 * @param before the one that the shown one is compared with, null when it is the first
 */
record ReviewSelection(
        List<Snapshot> all, Snapshot shown, @Nullable Snapshot before) {

    /** Empty when nothing was imported. */
    static Optional<ReviewSelection> of(List<Snapshot> all, ReviewAddress address) {
        var workload = address.workload();
        var named =
                all.stream().filter(one -> one.id().equals(address.snapshot())).findFirst();
        var newest = all.stream()
                .filter(one -> workload == null || one.workload().equals(workload))
                .reduce((_, later) -> later);
        return named.or(() -> newest)
                .or(() -> all.stream().reduce((_, later) -> later))
                .map(shown -> new ReviewSelection(all, shown, before(all, shown, address.before())));
    }

    private static @Nullable Snapshot before(List<Snapshot> all, Snapshot shown, @Nullable SnapshotId chosen) {
        var earlier = earlier(all, shown);
        return earlier.stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .orElse(earlier.isEmpty() ? null : earlier.getLast());
    }

    private static List<Snapshot> earlier(List<Snapshot> all, Snapshot shown) {
        return all.stream()
                .takeWhile(one -> !one.id().equals(shown.id()))
                .filter(one ->
                        one.workload().equals(shown.workload()) && one.lens().equals(shown.lens()))
                .toList();
    }

    /** One snapshot of each workload, by name. */
    List<Snapshot> workloads() {
        return all.stream()
                .filter(one -> all.stream()
                        .filter(other -> other.workload().equals(one.workload()))
                        .reduce((_, later) -> later)
                        .filter(one::equals)
                        .isPresent())
                .sorted((one, other) -> one.workloadLabel().compareTo(other.workloadLabel()))
                .toList();
    }

    /** The snapshots of the shown workload, the newest first. */
    List<Snapshot> snapshots() {
        return all.stream()
                .filter(one -> one.workload().equals(shown.workload()))
                .toList()
                .reversed();
    }

    /** Those that the shown one can be compared with, the newest first. */
    List<Snapshot> earlier() {
        return earlier(all, shown).reversed();
    }
}
