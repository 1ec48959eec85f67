package dev.kamae.collector;

import dev.kamae.collector.RetentionState.Old;
import dev.kamae.collector.RetentionState.Verdict;
import dev.kamae.documents.IndexNames;
import dev.kamae.documents.LogType;
import dev.kamae.identity.Capability;
import dev.kamae.logstore.LogIndex;
import dev.kamae.logstore.LogKeeper;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreRefusal;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.stereotype.Service;

/**
 * Which logs are older than they are to be kept. What may be deleted are whole indices that Kamae made, of which every line is
 * in history.
 */
@Service
public class Retention {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Query ALL = Query.of(query -> query.matchAll(all -> all));

    private final RetentionSettings settings;
    private final CollectorSettings collecting;
    private final LogStore logs;
    private final Gate gate;
    private final List<LogKeeper> keepers;
    private final Clock clock;

    Retention(
            RetentionSettings settings,
            CollectorSettings collecting,
            LogStore logs,
            Gate gate,
            List<LogKeeper> keepers,
            Clock clock) {
        this.settings = settings;
        this.collecting = collecting;
        this.logs = logs;
        this.gate = gate;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** What would be deleted the next time, and what is in the way of the rest. */
    @RolesAllowed({Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN})
    public RetentionState state() {
        var keep = settings.keep();
        var off = off();
        if (keep == null || off != null) {
            return new RetentionState(keep == null ? null : keep.toDays(), off, null);
        }
        try {
            return new RetentionState(keep.toDays(), null, old(keep, SOON));
        } catch (LogStoreRefusal away) {
            return new RetentionState(keep.toDays(), null, null);
        }
    }

    /** Those that may be deleted; none while it is off. */
    List<Old> due() {
        var keep = settings.keep();
        return keep == null || off() != null
                ? List.of()
                : old(keep, PATIENCE).stream()
                        .filter(old -> old.verdict() == Verdict.DUE)
                        .toList();
    }

    private @Nullable String off() {
        if (gate.readsOnly()) {
            return "collector.readOnly.off";
        }
        return collecting.besideSiemLoader() ? "collector.retention.beside" : null;
    }

    private List<Old> old(Duration keep, Duration patience) {
        var before = clock.instant().minus(keep);
        return logs.indices(IndexNames.pattern(LogType.WAF), patience).stream()
                .flatMap(index ->
                        span(index)
                                .filter(span -> span.until().isBefore(before))
                                .map(span -> old(index, span))
                                .stream())
                .sorted(Comparator.comparing(Old::until))
                .toList();
    }

    private record Span(Instant from, Instant until) {}

    /** By its name, as long as it is one that Kamae would give. */
    private Optional<Span> span(LogIndex index) {
        var names = collecting.index().names();
        return IndexNames.dated(LogType.WAF, index.name())
                .filter(dated ->
                        dated.rotation() == names.rotation() && dated.suffix().equals(names.suffix()))
                .filter(dated -> names.name(LogType.WAF, dated.from()).equals(index.name()))
                .map(dated -> new Span(midnight(dated.from(), names), midnight(dated.until(), names)));
    }

    private static Instant midnight(LocalDate day, IndexNames names) {
        return day.atStartOfDay().toInstant(names.zone());
    }

    private Old old(LogIndex index, Span span) {
        if (!index.own()) {
            return new Old(index.name(), span.until(), 0, Verdict.NOT_OURS);
        }
        long documents = documents(index);
        boolean whole = documents >= 0
                && !keepers.isEmpty()
                && keepers.stream()
                        .map(keeper -> keeper.kept(IndexNames.pattern(LogType.WAF), span.from(), span.until()))
                        .allMatch(lines ->
                                lines.filter(count -> count >= documents).isPresent());
        return new Old(index.name(), span.until(), Math.max(0, documents), whole ? Verdict.DUE : Verdict.NOT_COUNTED);
    }

    /** Below zero when it does not tell: it is closed, or not whole. */
    private long documents(LogIndex index) {
        try {
            var counted = logs.count(index.name(), ALL);
            return counted.whole() ? counted.orElse(-1L) : -1;
        } catch (LogStoreRefusal away) {
            if (away.passing()) {
                throw away;
            }
            return -1;
        }
    }
}
