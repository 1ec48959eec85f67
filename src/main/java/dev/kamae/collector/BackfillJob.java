package dev.kamae.collector;

import dev.kamae.identity.Capability;
import dev.kamae.jobs.Job;
import dev.kamae.jobs.Run;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts logs of the past that lie in S3, or loads them, page by page of the listing. What is in the ledger is passed over, so
 * whatever breaks it off, it can be taken up again.
 */
@Component
class BackfillJob implements Job {

    static final String NAME = "collector.backfill";

    /** After so many failures in a row it is left to whoever asked for it. */
    private static final int GIVE_UP = 3;

    private static final Duration WHILE_THE_STORE_IS_AWAY = Duration.ofMinutes(1);

    private final CollectorSettings settings;
    private final BackfillRecords records;
    private final Ledger ledger;
    private final Intake intake;
    private final Gate gate;
    private final Clock clock;
    private final Pace.Sleep sleep;

    @Autowired
    BackfillJob(
            CollectorSettings settings,
            BackfillRecords records,
            Ledger ledger,
            Intake backfillIntake,
            Gate gate,
            Clock clock) {
        this(settings, records, ledger, backfillIntake, gate, clock, Pace.Sleep.REAL);
    }

    BackfillJob(
            CollectorSettings settings,
            BackfillRecords records,
            Ledger ledger,
            Intake intake,
            Gate gate,
            Clock clock,
            Pace.Sleep sleep) {
        this.settings = settings;
        this.records = records;
        this.ledger = ledger;
        this.intake = intake;
        this.gate = gate;
        this.clock = clock;
        this.sleep = sleep;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> capabilities() {
        return Set.of(Capability.VIEW);
    }

    @Override
    public void run(Run run) {
        var wanted = records.find(UUID.fromString(run.argument())).orElseThrow();
        var place = place(wanted);
        if (place == null) {
            records.stands(wanted.id(), Backfill.State.FAILED, "collector.backfill.noPlace");
            return;
        }
        try (var bucket = new Bucket(place)) {
            var work = new Work(wanted, bucket, run);
            if (wanted.backfill().estimate() == null) {
                work.count();
            } else {
                work.load();
            }
        } catch (LoadingStopped stopped) {
            var counted = wanted.backfill().estimate() != null;
            records.stands(wanted.id(), counted ? Backfill.State.STOPPED : Backfill.State.FAILED, null);
        } catch (S3Trouble trouble) {
            records.stands(wanted.id(), Backfill.State.FAILED, trouble.fault().text());
        }
    }

    private @Nullable S3Place place(BackfillRecords.Wanted wanted) {
        return settings.s3().stream()
                .filter(place -> place.bucket().equals(wanted.bucket()))
                .filter(place -> wanted.prefix().startsWith(place.prefix()))
                .findFirst()
                .orElse(null);
    }

    /** One run. */
    private final class Work {

        private final BackfillRecords.Wanted wanted;
        private final Bucket bucket;
        private final Run run;
        private long files;
        private long known;
        private long bytes;
        private int failedInARow;
        private S3Fault last = S3Fault.OTHER;

        Work(BackfillRecords.Wanted wanted, Bucket bucket, Run run) {
            this.wanted = wanted;
            this.bucket = bucket;
            this.run = run;
        }

        void count() throws S3Trouble {
            walk(page -> {
                var fresh = ledger.fresh(page);
                files += fresh.size();
                known += page.size() - fresh.size();
                bytes += fresh.stream().mapToLong(SourceObject::size).sum();
                run.progress(files + known);
            });
            var estimate = ledger.speed(Ledger.Source.S3).estimate(files, known, bytes, wanted.filesAMinute());
            records.counted(wanted.id(), estimate);
            run.note("collector.backfill.countedNote", files, known);
        }

        void load() throws S3Trouble {
            if (gate.hinders(run)) {
                records.stands(wanted.id(), Backfill.State.FAILED, Taken.NOTHING_WRITTEN);
                return;
            }
            // another replica may have gone down with it
            records.stands(wanted.id(), Backfill.State.LOADING, null);
            var haul = new Haul(run, intake);
            var pace = new Pace(wanted.filesAMinute(), clock, sleep);
            var estimate = wanted.backfill().estimate();
            long total =
                    estimate == null ? 0 : estimate.files() - wanted.backfill().loadedFiles();
            try {
                walk(page -> {
                    for (var object : ledger.fresh(page)) {
                        load(object, haul, pace, total);
                    }
                });
                records.stands(wanted.id(), Backfill.State.DONE, null);
            } finally {
                haul.note("collector.folderLoaded");
            }
        }

        private void load(SourceObject object, Haul haul, Pace pace, long total) throws S3Trouble {
            pace.await(run::stopRequested);
            stopIfAsked();
            haul.load(List.of(new Haul.Due(object, () -> true, this::took)), total);
            while (haul.isStoreAway()) {
                pace.rest(WHILE_THE_STORE_IS_AWAY, run::stopRequested);
                stopIfAsked();
                haul.again(new Haul.Due(object, () -> true, this::took));
            }
            stopIfAsked();
            if (failedInARow >= GIVE_UP) {
                throw new S3Trouble(last, "so many in a row");
            }
        }

        private void took(Taken taken) {
            if (taken.isLeftAlone() || taken.isStoreAway() || run.stopRequested()) {
                return;
            }
            records.took(wanted.id(), taken.loaded());
            var failure = taken.failure();
            var fault = failure == null ? null : S3Fault.of(failure);
            failedInARow = fault == null || fault == S3Fault.GONE ? 0 : failedInARow + 1;
            last = fault == null ? last : fault;
        }

        private void walk(Bucket.PageReader reader) throws S3Trouble {
            new BucketWalk(bucket, wanted.prefix(), wanted.days(), page -> {
                        stopIfAsked();
                        reader.read(page);
                    })
                    .all();
        }

        private void stopIfAsked() {
            if (run.stopRequested()) {
                throw new LoadingStopped();
            }
        }
    }
}
