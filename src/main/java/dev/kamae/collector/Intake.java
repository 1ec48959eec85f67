package dev.kamae.collector;

import dev.kamae.documents.Rejected;
import dev.kamae.logstore.LogStoreRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads files of logs and writes into the ledger what came of each; one at a time. Needs no application around it. */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Ledger ledger;
    private final Ledger.Source source;
    private final Loading loading;
    private final Clock clock;

    Intake(Ledger ledger, Ledger.Source source, Loading loading, Clock clock) {
        this.ledger = ledger;
        this.source = source;
        this.loading = loading;
        this.clock = clock;
    }

    /** For the command line: what it loads is in the same ledger as what the portal loads. */
    public static Intake ofCommand(DataSource database, Loading loading, Clock clock) {
        return new Intake(Ledger.in(database), Ledger.Source.COMMAND, loading, clock);
    }

    /**
     * Loads a file to its end. What has become another one meanwhile, or is loaded by somebody else, leaves no trace in the
     * ledger, for it will be found again.
     *
     * @param stop asked now and then; when it says so, loading is broken off and counts as failed
     * @param told is told of each record that became no document
     */
    public synchronized Taken load(Incoming file, BooleanSupplier stop, Consumer<Rejected> told) {
        var lock = ledger.lock(source, file.key()).orElse(null);
        if (lock == null) {
            return new Taken(Loaded.NOTHING, Taken.ELSEWHERE);
        }
        try (lock) {
            return loadLocked(file, stop, told);
        }
    }

    /** The same for whoever has the lock of the file. */
    synchronized Taken loadLocked(Incoming file, BooleanSupplier stop, Consumer<Rejected> told) {
        InputStream content = null;
        String failure = null;
        try {
            content = file.open();
        } catch (IOException unreadable) {
            failure = failure(file, unreadable);
        }
        if (Taken.CHANGED.equals(failure)) {
            return new Taken(Loaded.NOTHING, failure);
        }
        var begun = ledger.begin(source, file, loading.geo(), clock.instant());
        var rejected = new AtomicLong();
        var progress = new Loading.Progress(
                record -> {
                    ledger.reject(begun, rejected.incrementAndGet(), record);
                    told.accept(record);
                },
                stop);
        if (content != null) {
            failure = loaded(file, content, progress);
        }
        if (failure == null) {
            ledger.loaded(begun, progress.soFar(), clock.instant());
        } else {
            ledger.failed(begun, progress.soFar(), failure, clock.instant());
        }
        return new Taken(progress.soFar(), failure);
    }

    private @Nullable String loaded(Incoming file, InputStream opened, Loading.Progress progress) {
        try (InputStream content = new SourceStream(opened, progress)) {
            loading.load(file.logFile(), content, progress);
            return null;
        } catch (UncheckedIOException broken) {
            return failure(file, Objects.requireNonNull(broken.getCause()));
        } catch (IOException closing) {
            return failure(file, closing);
        } catch (LogStoreRefusal | StoreStaysAway refusal) {
            LOG.warn("The documents of {} were not taken: {}", file.key(), refusal.getMessage());
            return Taken.STORE_AWAY;
        } catch (IndexTakesNothing closed) {
            LOG.warn("Some of the documents of {} wait for their index: {}", file.key(), closed.getMessage());
            return Taken.INDEX_AWAY;
        } catch (NothingIsWritten hindered) {
            LOG.warn("The documents of {} were not written: {}", file.key(), hindered.getMessage());
            return Taken.NOTHING_WRITTEN;
        } catch (LoadingStopped stopped) {
            return "collector.failed.stopped";
        }
    }

    private static String failure(Incoming file, IOException unreadable) {
        LOG.warn("{} cannot be read: {}", file.key(), unreadable.toString());
        return unreadable instanceof S3Trouble trouble ? trouble.fault().text() : "collector.failed.unreadable";
    }
}
