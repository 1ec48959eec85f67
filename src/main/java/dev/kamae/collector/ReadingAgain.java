package dev.kamae.collector;

import dev.kamae.logstore.LogStoreRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rejected records of one file again, at its source and by the same way as the first time. Broken off anywhere it may be
 * done again: what is in the store already is found there.
 */
final class ReadingAgain {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingAgain.class);

    private final Ledger ledger;
    private final RejectedRecords records;
    private final Loading loading;
    private final Clock clock;

    ReadingAgain(Ledger ledger, RejectedRecords records, Loading loading, Clock clock) {
        this.ledger = ledger;
        this.records = records;
        this.loading = loading;
        this.clock = clock;
    }

    /**
     * What came of some of the rejected records.
     *
     * @param recovered they are documents now
     * @param refused they are still none
     * @param notRead their bytes could not be had
     */
    record Outcome(long recovered, long refused, long notRead) {

        static final Outcome NOTHING = new Outcome(0, 0, 0);

        Outcome plus(Outcome other) {
            return new Outcome(recovered + other.recovered, refused + other.refused, notRead + other.notRead);
        }
    }

    /**
     * Reads once nobody else loads the file.
     *
     * @param choice of the records of the file; without a reason or a record also what is only counted
     * @throws LoadingStopped when it was asked to stop; what is not marked by then can be read again
     * @throws StoreStaysAway when the store takes nothing just now; the others would fare no better
     */
    Outcome read(RejectedRecords.Holding file, RejectedChoice choice, Sources sources, BooleanSupplier stop) {
        try (var _ = locked(file, stop)) {
            var wanted = records.left(choice, file.file());
            return wanted.isEmpty() ? Outcome.NOTHING : read(file, choice, wanted, sources, stop);
        }
    }

    private FileLock locked(RejectedRecords.Holding file, BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            var lock = ledger.lock(file.source(), file.key());
            if (lock.isPresent()) {
                return lock.get();
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new LoadingStopped();
    }

    private Outcome read(
            RejectedRecords.Holding file,
            RejectedChoice choice,
            List<RejectedRecord> wanted,
            Sources sources,
            BooleanSupplier stop) {
        boolean all = choice.record() == null && choice.reason() == null;
        try {
            var source = sources.find(file.source(), file.key());
            return all && file.kept() < file.rejected() || wanted.stream().anyMatch(RejectedRecord::needsWholeFile)
                    ? whole(file, wanted, source, stop)
                    : places(file, wanted, source, stop);
        } catch (Sources.NotFound gone) {
            return notRead(wanted, gone.fault().text());
        } catch (IOException unreadable) {
            return notRead(wanted, trouble(file, unreadable));
        } catch (UncheckedIOException broken) {
            return notRead(wanted, trouble(file, Objects.requireNonNull(broken.getCause())));
        } catch (IndexTakesNothing closed) {
            LOG.warn("Records of {} wait for their index: {}", file.key(), closed.getMessage());
            return notRead(wanted, AgainFault.INDEX_AWAY.text());
        } catch (LogStoreRefusal | StoreStaysAway | NothingIsWritten away) {
            notRead(wanted, AgainFault.STORE_AWAY.text());
            throw away;
        }
    }

    /** Only the places of the records; the ledger's line of the file stays as it is but for its counts. */
    private Outcome places(
            RejectedRecords.Holding file, List<RejectedRecord> wanted, Incoming source, BooleanSupplier stop)
            throws IOException {
        var reading = new SecondReading(wanted);
        var progress = new Loading.Progress(reading::refused, stop);
        try (InputStream content = new SourceStream(source.open(), progress)) {
            loading.again(source.logFile(), content, reading, progress);
        }
        var now = clock.instant();
        records.recovered(file.file(), reading.recovered(), progress.soFar().created(), now);
        reading.refused().forEach((id, reason) -> records.refusedAgain(id, reason, now));
        reading.troubles().forEach((id, trouble) -> records.notRead(id, trouble, now));
        return new Outcome(
                reading.recovered().size(),
                reading.refused().size(),
                reading.troubles().size());
    }

    /** The file from its beginning to its end, as if it had just come. */
    private Outcome whole(
            RejectedRecords.Holding file, List<RejectedRecord> wanted, Incoming source, BooleanSupplier stop) {
        var before = records.left(new RejectedChoice(null, file.file(), null), file.file());
        var gone = before.stream().map(record -> record.rejected().number()).collect(Collectors.toSet());
        var taken = new Intake(ledger, file.source(), loading, clock)
                .loadLocked(source, stop, rejected -> gone.remove(rejected.number()));
        var failure = taken.failure();
        if (failure != null) {
            if (stop.getAsBoolean()) {
                throw new LoadingStopped();
            }
            if (taken.isStoreAway()) {
                throw new StoreStaysAway(failure);
            }
            return notRead(records.left(new RejectedChoice(null, file.file(), null), file.file()), failure);
        }
        var now = clock.instant();
        records.triedAgain(file.file(), now);
        var recovered = before.stream()
                .filter(record -> gone.contains(record.rejected().number()))
                .toList();
        recovered.forEach(record -> records.keepRecovered(record, now));
        return new Outcome(recovered.size(), taken.loaded().rejected(), 0);
    }

    private Outcome notRead(List<RejectedRecord> wanted, String trouble) {
        var now = clock.instant();
        wanted.forEach(record -> records.notRead(record.id(), trouble, now));
        return new Outcome(0, 0, wanted.size());
    }

    private static String trouble(RejectedRecords.Holding file, @Nullable IOException unreadable) {
        LOG.warn("{} cannot be read again: {}", file.key(), String.valueOf(unreadable));
        return unreadable instanceof S3Trouble trouble ? trouble.fault().text() : AgainFault.UNREADABLE.text();
    }
}
