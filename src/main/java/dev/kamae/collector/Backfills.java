package dev.kamae.collector;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.jobs.JobRun;
import dev.kamae.jobs.Jobs;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs of the past that lie in S3 already: counted first, and loaded when somebody then says so; one after the other. */
@Service
@Transactional
@RolesAllowed(Capability.ADMIN)
public class Backfills {

    private static final int FASTEST = 10_000;

    private final CollectorSettings settings;
    private final BackfillRecords records;
    private final Gate gate;
    private final Jobs jobs;
    private final Identity identity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Backfills(
            CollectorSettings settings,
            BackfillRecords records,
            Gate gate,
            Jobs jobs,
            Identity identity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.records = records;
        this.gate = gate;
        this.jobs = jobs;
        this.identity = identity;
        this.events = events;
        this.clock = clock;
    }

    /** From which places; none where nothing is collected. */
    public List<String> places() {
        return gate.readsOnly()
                ? List.of()
                : settings.s3().stream()
                        .map(place -> place.address(place.prefix()))
                        .toList();
    }

    /** Begins to count; loads nothing. */
    public void count(BackfillDraft draft) {
        if (gate.readsOnly()) {
            throw BackfillRefused.readsOnly();
        }
        var place = settings.s3().stream()
                .filter(one -> one.address(one.prefix()).equals(draft.place()))
                .findFirst()
                .orElseThrow(BackfillRefused::noPlace);
        var days = days(draft);
        if (draft.filesAMinute() != null && (draft.filesAMinute() < 1 || draft.filesAMinute() > FASTEST)) {
            throw BackfillRefused.noPace();
        }
        refuseWhileOneIsUnderWay();
        var id = UUID.randomUUID();
        records.add(id, place, prefix(place, draft.folder()), draft, days, identity.actor(), clock.instant());
        records.runs(id, Backfill.State.COUNTING, jobs.start(BackfillJob.NAME, id.toString()));
    }

    private Days days(BackfillDraft draft) {
        var first = draft.first();
        var last = draft.last();
        if (first == null
                || last == null
                || last.isBefore(first)
                || first.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw BackfillRefused.noDays();
        }
        return new Days(first, last);
    }

    private static String prefix(S3Place place, String folder) {
        var within = folder.strip().replaceFirst("^/+", "");
        return within.isEmpty() ? place.prefix() : place.prefix() + (within.endsWith("/") ? within : within + "/");
    }

    /** Begins to load what was counted, or takes it up again. */
    public void load(UUID id) {
        var wanted = latest().filter(one -> one.id().equals(id) && one.mayLoad());
        wanted.ifPresent(one -> {
            events.publishEvent(new BackfillBegun(one, identity.actor(), clock.instant()));
            records.runs(id, Backfill.State.LOADING, jobs.start(BackfillJob.NAME, id.toString()));
        });
    }

    /** Asks it to end; what is loaded stays. */
    public void stop(UUID id) {
        records.find(id).map(wanted -> wanted.backfill().run()).ifPresent(jobs::stop);
    }

    private void refuseWhileOneIsUnderWay() {
        latest().filter(one -> one.state().isUnderWay()).ifPresent(_ -> {
            throw BackfillRefused.oneIsUnderWay();
        });
    }

    /** The one that was asked for last. */
    public Optional<Backfill> latest() {
        return records.latest().map(BackfillRecords.Wanted::backfill).map(this::asItIs);
    }

    /** A replica that died could not say so. */
    private Backfill asItIs(Backfill told) {
        var run = told.run();
        boolean dead = told.state().isUnderWay()
                && run != null
                && jobs.run(run)
                        .map(JobRun::state)
                        .filter(state -> !state.isOver())
                        .isEmpty();
        if (!dead) {
            return told;
        }
        var state = told.estimate() == null ? Backfill.State.FAILED : Backfill.State.STOPPED;
        return new Backfill(
                told.id(),
                told.address(),
                told.first(),
                told.last(),
                told.filesAMinute(),
                told.by(),
                told.at(),
                state,
                run,
                told.estimate(),
                told.loadedFiles(),
                told.loaded(),
                told.failure());
    }
}
