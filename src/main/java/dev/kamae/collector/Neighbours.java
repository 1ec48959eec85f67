package dev.kamae.collector;

import dev.kamae.documents.IndexNames;
import dev.kamae.documents.LogType;
import dev.kamae.logstore.LogIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the indices that are there with those that would be written to. A record that another loader brings, or one that is
 * read again, has to come to the index where it is already, and under the same id; else it would be counted twice.
 */
final class Neighbours {

    private static final int EARLIEST_ZONE_MINUTES = -12 * 60;
    private static final int LATEST_ZONE_MINUTES = 14 * 60;

    private final LogType type;
    private final IndexNames names;
    private final boolean keepsIds;

    Neighbours(LogType type, IndexNames names, boolean keepsIds) {
        this.type = type;
        this.names = names;
        this.keepsIds = keepsIds;
    }

    private record Neighbour(LogIndex index, IndexNames.Dated dated) {

        boolean isNamedLike(Neighbour other) {
            return dated.rotation() == other.dated.rotation() && dated.suffix().equals(other.dated.suffix());
        }
    }

    /** @param there all indices of this kind of log */
    Optional<Hindrance> hindrance(List<LogIndex> there) {
        var neighbours = new ArrayList<Neighbour>();
        for (var index : there) {
            var dated = IndexNames.dated(type, index.name());
            if (dated.isEmpty()) {
                return Optional.of(new Hindrance("collector.beside.undated", index.name()));
            }
            neighbours.add(new Neighbour(index, dated.get()));
        }
        return otherNames(neighbours).or(() -> otherZone(neighbours)).or(() -> otherIds(there));
    }

    private Optional<Hindrance> otherNames(List<Neighbour> neighbours) {
        if (neighbours.isEmpty()) {
            return Optional.empty();
        }
        var first = neighbours.getFirst();
        for (var other : neighbours) {
            if (!other.isNamedLike(first)) {
                return Optional.of(new Hindrance(
                        "collector.beside.several",
                        first.index().name(),
                        other.index().name()));
            }
        }
        var settings = new ArrayList<String>();
        if (first.dated().rotation() != names.rotation()) {
            settings.add("KAMAE_COLLECTOR_INDEX_ROTATION="
                    + first.dated().rotation().name().toLowerCase(Locale.ROOT));
        }
        if (!first.dated().suffix().equals(names.suffix())) {
            settings.add("KAMAE_COLLECTOR_INDEX_SUFFIX=" + first.dated().suffix());
        }
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hindrance(
                        "collector.beside.names",
                        first.index().name(),
                        names.name(type, first.dated().from()),
                        String.join(" ", settings)));
    }

    private Optional<Hindrance> otherZone(List<Neighbour> neighbours) {
        return neighbours.stream()
                .filter(neighbour -> !fits(neighbour, names.zone()))
                .min(Comparator.comparing(neighbour -> neighbour.dated().from()))
                .map(neighbour -> new Hindrance(
                        fitting(neighbours) == null ? "collector.beside.noZone" : "collector.beside.zone",
                        neighbour.index().name(),
                        told(neighbour.index().first()),
                        told(neighbour.index().last()),
                        names.zone().equals(ZoneOffset.UTC)
                                ? "+00:00"
                                : names.zone().getId(),
                        String.valueOf(fitting(neighbours))));
    }

    private static String told(Optional<Instant> moment) {
        return moment.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("–");
    }

    /** The zone closest to UTC by which every index holds what belongs into it; whole hours first. Null when there is none. */
    private static @Nullable String fitting(List<Neighbour> neighbours) {
        return IntStream.rangeClosed(EARLIEST_ZONE_MINUTES / 15, LATEST_ZONE_MINUTES / 15)
                .mapToObj(quarter -> ZoneOffset.ofTotalSeconds(quarter * 15 * 60))
                .sorted(Comparator.comparing((ZoneOffset zone) -> zone.getTotalSeconds() % 3600 != 0)
                        .thenComparing(zone -> Math.abs(zone.getTotalSeconds())))
                .filter(zone -> neighbours.stream().allMatch(neighbour -> fits(neighbour, zone)))
                .findFirst()
                .map(zone -> zone.equals(ZoneOffset.UTC) ? "+00:00" : zone.getId())
                .orElse(null);
    }

    private static boolean fits(Neighbour neighbour, ZoneOffset zone) {
        var from = midnight(neighbour.dated().from(), zone);
        var until = midnight(neighbour.dated().until(), zone);
        return neighbour.index().first().stream().noneMatch(from::isAfter)
                && neighbour.index().last().stream().allMatch(until::isAfter);
    }

    private static Instant midnight(LocalDate day, ZoneOffset zone) {
        return day.atStartOfDay().toInstant(zone);
    }

    private Optional<Hindrance> otherIds(List<LogIndex> there) {
        return keepsIds
                ? Optional.empty()
                : there.stream()
                        .filter(LogIndex::ofOthers)
                        .findFirst()
                        .map(index -> new Hindrance("collector.beside.ids", index.name()));
    }
}
