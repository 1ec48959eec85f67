package dev.kamae.collector;

import dev.kamae.documents.IndexNames;
import dev.kamae.documents.LogType;
import dev.kamae.jobs.Run;
import dev.kamae.logstore.BulkLoad;
import dev.kamae.logstore.BulkResult;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.logstore.LogWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way of documents into the log store. It opens when the indices that are there already are named as ours would be, so
 * that a document has one address whoever writes it; it looks again after a minute. Any number of threads may use it.
 */
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final Duration USUAL = Duration.ofSeconds(10);

    /** So long a page waits to tell it. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private final LogStore logs;
    private final LogWriter writer;
    private final IndexNames names;
    private final boolean keepsIds;
    private final Clock clock;
    private final BulkSize size = new BulkSize();
    private volatile @Nullable Look last;
    private volatile @Nullable Hindrance told;

    /** @param keepsIds whether documents get the ids that another loader gives them */
    public Gate(LogStore logs, LogWriter writer, IndexNames names, boolean keepsIds, Clock clock) {
        this.logs = logs;
        this.writer = writer;
        this.names = names;
        this.keepsIds = keepsIds;
        this.clock = clock;
    }

    private record Look(Optional<Hindrance> found, Instant at) {}

    /** Why nothing can be written; empty also while the log store does not tell, for then it takes nothing anyway. */
    public Optional<Hindrance> hindrance() {
        return hindrance(USUAL);
    }

    /** The same for somebody who waits. */
    Optional<Hindrance> hindranceSoon() {
        return hindrance(SOON);
    }

    /** The same for somebody who waits and wants to know whether what was changed helped. */
    Optional<Hindrance> hindranceNow() {
        last = null;
        return hindrance(SOON);
    }

    /** @throws NothingIsWritten with a sentence, when there is a hindrance */
    public void refuseIfHindered() {
        hindrance().ifPresent(found -> {
            throw new NothingIsWritten(found);
        });
    }

    /** Whether it was set that nothing is collected. */
    boolean readsOnly() {
        return !writer.writes();
    }

    /** Whether a run has to leave everything for later. It tells so, once for each reason: some runs come every few seconds. */
    boolean hinders(Run run) {
        var found = hindrance().orElse(null);
        var before = told;
        told = found;
        if (found != null && !found.isWanted() && (before == null || !before.isSameAs(found))) {
            LOG.warn("Nothing is written: {}", new NothingIsWritten(found).getMessage());
            run.note(found.key(), found.arguments());
        }
        return found != null;
    }

    /**
     * Writes a load, as {@link LogWriter#write} does.
     *
     * @throws NothingIsWritten when there is a hindrance
     */
    BulkResult write(BulkLoad load) {
        try {
            look(USUAL).ifPresent(found -> {
                throw new NothingIsWritten(found);
            });
        } catch (LogStoreRefusal refusal) {
            if (!refusal.passing()) {
                throw refusal;
            }
            var again = new BulkResult.Item(BulkResult.Outcome.TRY_AGAIN, 0, String.valueOf(refusal.getMessage()));
            return new BulkResult(Collections.nCopies(load.size(), again));
        }
        var result = writer.write(load);
        size.note(result);
        return result;
    }

    /** Whether it is as much as the store takes at once, as things are. */
    boolean isEnough(BulkLoad load) {
        return size.isReached(load);
    }

    /** Whether it is to be sent in parts, as things are. */
    boolean isTooMuch(BulkLoad load) {
        return size.isExceeded(load);
    }

    private Optional<Hindrance> hindrance(Duration patience) {
        try {
            return look(patience);
        } catch (LogStoreRefusal unknown) {
            return Optional.empty();
        }
    }

    private Optional<Hindrance> look(Duration patience) {
        if (!writer.writes()) {
            return Optional.of(Hindrance.READING_ONLY);
        }
        var now = clock.instant();
        var before = last;
        if (before != null && before.at().plus(HOLDS).isAfter(now)) {
            return before.found();
        }
        var there = logs.indices(IndexNames.pattern(LogType.WAF), patience);
        var found = new Neighbours(LogType.WAF, names, keepsIds).hindrance(there);
        last = new Look(found, now);
        return found;
    }
}
