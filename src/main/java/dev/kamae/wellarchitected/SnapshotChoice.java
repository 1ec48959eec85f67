package dev.kamae.wellarchitected;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The snapshots of one workload and lens, and which of them a word means. */
final class SnapshotChoice {

    private static final String CURRENT = "current";

    private final List<Snapshot> snapshots;
    private final ZoneId zone;

    private SnapshotChoice(List<Snapshot> snapshots, ZoneId zone) {
        this.snapshots = snapshots;
        this.zone = zone;
    }

    /**
     * Refuses a workload that has no snapshot, and asks for the lens where only a person knows which is meant.
     *
     * @param all the newest last
     * @param lens null for AWS's own, else for the only one
     */
    static SnapshotChoice of(List<Snapshot> all, String workload, @Nullable String lens, ZoneId zone) {
        var its = all.stream()
                .filter(one -> one.workload().value().equals(workload))
                .toList();
        if (its.isEmpty()) {
            throw ReviewNotThere.workload();
        }
        var lenses = its.stream().map(Snapshot::lens).distinct().toList();
        var meant = lenses.stream()
                .filter(one -> lens == null
                        ? lenses.size() == 1 || one.equals(LensAlias.FRAMEWORK)
                        : one.value().equals(lens))
                .findFirst()
                .orElseThrow(() -> ReviewNotThere.lens(
                        lenses.stream().map(LensAlias::value).collect(Collectors.joining(", "))));
        return new SnapshotChoice(
                its.stream().filter(one -> one.lens().equals(meant)).toList(), zone);
    }

    /**
     * The newest snapshot that a word means; refuses a word that means none.
     *
     * @param word the number of a milestone, {@code current}, a day or a moment on which it was dated or imported
     */
    Snapshot meant(String word) {
        return found(word)
                .orElseThrow(() -> ReviewNotThere.snapshot(
                        word, snapshots.stream().flatMap(this::words).distinct().collect(Collectors.joining(", "))));
    }

    private Optional<Snapshot> found(String word) {
        if (word.equals(CURRENT)) {
            return newest(one -> one.milestone() == 0);
        }
        if (word.matches("[1-9]\\d{0,2}")) {
            return newest(one -> one.milestone() == Integer.parseInt(word));
        }
        try {
            if (word.length() > "2026-11-28".length()) {
                var moment = OffsetDateTime.parse(word).toInstant();
                return newest(one -> one.date().equals(moment))
                        .or(() -> newest(one -> one.importedAt().equals(moment)));
            }
            var day = LocalDate.parse(word);
            return newest(one -> day(one.date()).equals(day))
                    .or(() -> newest(one -> day(one.importedAt()).equals(day)));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private Optional<Snapshot> newest(Predicate<Snapshot> holds) {
        return snapshots.stream().filter(holds).reduce((_, later) -> later);
    }

    private Stream<String> words(Snapshot snapshot) {
        return Stream.of(
                snapshot.milestone() == 0 ? CURRENT : Integer.toString(snapshot.milestone()),
                day(snapshot.date()).toString());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
