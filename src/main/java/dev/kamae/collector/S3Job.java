package dev.kamae.collector;

import dev.kamae.identity.Capability;
import dev.kamae.jobs.RecurringJob;
import dev.kamae.jobs.Rhythm;
import dev.kamae.jobs.Run;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Loads what appears in the places in S3. What a listing shows is compared with the ledger; the listing begins a day before the
 * last one of which nothing was left over. A place that fails keeps no other from being read.
 */
@Component
class S3Job implements RecurringJob {

    static final String NAME = "collector.buckets";

    private static final Logger LOG = LoggerFactory.getLogger(S3Job.class);

    /** AWS publishes files late, and Firehose may name them by another zone. */
    private static final Duration LATE = Duration.ofHours(24);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** Failed files that are tried again in one run. */
    private static final int AGAIN = 100;

    /** After so many failures in a row a place is left until the next run. */
    private static final int GIVE_UP = 3;

    private final List<Bucket> buckets;
    private final S3Places places;
    private final Ledger ledger;
    private final Intake intake;
    private final Gate gate;
    private final Clock clock;

    S3Job(CollectorSettings settings, S3Places places, Ledger ledger, Intake s3Intake, Gate gate, Clock clock) {
        this.buckets = settings.s3().stream().map(Bucket::new).toList();
        this.places = places;
        this.ledger = ledger;
        this.intake = s3Intake;
        this.gate = gate;
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        buckets.forEach(Bucket::close);
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
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofMinutes(2));
    }

    /** @throws PlacesUnread after the other places have been read */
    @Override
    public void run(Run run) {
        if (buckets.isEmpty() || gate.hinders(run)) {
            return;
        }
        var rounds = new ArrayList<Round>();
        for (var bucket : buckets) {
            if (run.stopRequested()) {
                return;
            }
            var round = new Round(bucket, clock.instant());
            round.list();
            rounds.add(round);
        }
        load(rounds.stream().filter(round -> !round.isInTrouble).toList(), run);
        rounds.forEach(Round::end);
        long unread = rounds.stream().filter(round -> round.isInTrouble).count();
        if (unread > 0) {
            throw new PlacesUnread(unread);
        }
    }

    private void load(List<Round> rounds, Run run) {
        Haul.load(run, intake, due(rounds).stream().map(Due::asHaul).toList());
    }

    private record Due(Round round, SourceObject object) {

        Haul.Due asHaul() {
            return new Haul.Due(object, () -> !round.isGivenUp(), round::took);
        }
    }

    /** Latest first, as people want to see today; what has failed before comes last. */
    private static List<Due> due(List<Round> rounds) {
        var latestFirst =
                Comparator.comparing((Due due) -> due.object().changed()).reversed();
        return Stream.concat(
                        rounds.stream()
                                .flatMap(round -> round.fresh.stream().map(object -> new Due(round, object)))
                                .sorted(latestFirst),
                        rounds.stream()
                                .flatMap(round -> round.again.stream().map(object -> new Due(round, object)))
                                .sorted(latestFirst))
                .toList();
    }

    /** One place in one run. */
    private final class Round {

        private final Bucket bucket;
        private final Instant begun;
        private final List<SourceObject> fresh = new ArrayList<>();
        private final List<SourceObject> again = new ArrayList<>();
        private int left;
        private int failedInARow;
        private boolean isInTrouble;

        Round(Bucket bucket, Instant begun) {
            this.bucket = bucket;
            this.begun = begun;
        }

        void list() {
            try {
                var span = places.span(bucket.place(), begun);
                new BucketWalk(bucket, from(span), page -> addFresh(page, span.beginning())).all();
                addFailedOnes();
                left = fresh.size() + again.size();
                places.listed(bucket.place(), begun, left);
            } catch (S3Trouble trouble) {
                failed(trouble.fault(), trouble.getMessage());
            }
        }

        private static LocalDate from(S3Places.Span span) {
            var watermark = span.watermark();
            var from = watermark == null || watermark.minus(LATE).isBefore(span.beginning())
                    ? span.beginning()
                    : watermark.minus(LATE);
            return LocalDate.ofInstant(from, ZoneOffset.UTC);
        }

        private void addFresh(List<SourceObject> page, Instant beginning) {
            ledger.fresh(page).stream()
                    .filter(object -> !object.changed().isBefore(beginning))
                    .forEach(fresh::add);
        }

        /** Whatever the watermark says, and as they are now. */
        private void addFailedOnes() throws S3Trouble {
            var place = bucket.place();
            var due = ledger.unsettled(Ledger.Source.S3).entrySet().stream()
                    .filter(file -> place.holds(file.getKey()))
                    .filter(file -> file.getValue().isDueAgain(begun, LONGEST_PAUSE))
                    .sorted(Comparator.comparing(file -> file.getValue().begun()))
                    .map(Map.Entry::getKey)
                    .filter(key ->
                            fresh.stream().noneMatch(object -> object.key().equals(key)))
                    .limit(AGAIN)
                    .toList();
            for (var key : due) {
                var found = bucket.find(key.substring(place.address("").length()));
                found.ifPresentOrElse(again::add, () -> ledger.gone(Ledger.Source.S3, key, begun));
            }
        }

        void took(Taken taken) {
            var failure = taken.failure();
            if (taken.isLeftAlone() || taken.isStoreAway()) {
                return;
            }
            left--;
            places.took(bucket.place());
            var fault = failure == null ? null : S3Fault.of(failure);
            if (fault == null || fault == S3Fault.GONE) {
                failedInARow = 0;
            } else if (++failedInARow == GIVE_UP) {
                failed(fault, "so many in a row");
            }
        }

        boolean isGivenUp() {
            return failedInARow >= GIVE_UP;
        }

        void end() {
            if (left == 0 && !isInTrouble) {
                places.complete(bucket.place(), begun);
            }
        }

        private void failed(S3Fault fault, @Nullable String why) {
            isInTrouble = true;
            var place = bucket.place();
            LOG.warn("{} cannot be read: {}, {}", place.address(place.prefix()), fault, why);
            places.failed(place, fault, clock.instant());
        }
    }
}
