package dev.kamae.collector;

import dev.kamae.identity.Capability;
import dev.kamae.jobs.RecurringJob;
import dev.kamae.jobs.Rhythm;
import dev.kamae.jobs.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Loads what was dropped on the page, and removes it from the disk once nothing of it can be read again. What lies on another
 * replica's disk waits until the job runs there.
 */
@Component
class DroppedJob implements RecurringJob {

    static final String NAME = "collector.dropped";

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Whoever sends a file has come to its end by then. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final DropSettings settings;
    private final DropFolder folder;
    private final DropRecords drops;
    private final Ledger ledger;
    private final Intake intake;
    private final Gate gate;
    private final Clock clock;

    DroppedJob(
            DropSettings settings,
            DropFolder folder,
            DropRecords drops,
            Ledger ledger,
            Intake pageIntake,
            Gate gate,
            Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.drops = drops;
        this.ledger = ledger;
        this.intake = pageIntake;
        this.gate = gate;
        this.clock = clock;
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
        return Rhythm.every(Duration.ofSeconds(3));
    }

    @Override
    public void run(Run run) throws IOException {
        load(run);
        tidy();
    }

    private void load(Run run) {
        var due = due();
        if (due.isEmpty() || gate.hinders(run)) {
            return;
        }
        Haul.load(run, intake, due.stream().map(this::due).toList());
    }

    private Haul.Due due(DropRecords.Kept drop) {
        var file = file(drop);
        return new Haul.Due(file, () -> true, taken -> told(drop, file, taken));
    }

    private void told(DropRecords.Kept drop, DroppedFile file, Taken taken) {
        if (taken.isLeftAlone()) {
            return;
        }
        var known = ledger.id(Ledger.Source.PAGE, file.key()).orElse(null);
        var failure = taken.failure();
        if (failure == null) {
            drops.loaded(drop.id(), known, taken.loaded());
        } else {
            drops.failed(drop.id(), known, failure);
        }
    }

    /** In the order in which they came. */
    private List<DropRecords.Kept> due() {
        var waiting = drops.kept(clock.instant()).stream()
                .filter(DropRecords.Kept::waiting)
                .filter(drop -> Files.isRegularFile(folder.path(drop.id())))
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var known = ledger.known(
                Ledger.Source.PAGE,
                waiting.stream().map(drop -> file(drop).key()).toList());
        var now = clock.instant();
        var due = new ArrayList<DropRecords.Kept>();
        for (var drop : waiting) {
            var before = known.get(file(drop).key());
            // dropped once more is a wish to see what comes of it
            if (before == null || before.state() == FileState.LOADED || before.isDueAgain(now, LONGEST_PAUSE)) {
                due.add(drop);
            }
        }
        return due;
    }

    private DroppedFile file(DropRecords.Kept drop) {
        return new DroppedFile(folder.path(drop.id()), drop.key(), drop.size(), drop.sha256());
    }

    private void tidy() throws IOException {
        var now = clock.instant();
        for (var drop : drops.kept(now)) {
            if (isOver(drop, now)) {
                folder.remove(drop.id());
                drops.removed(drop.id(), now);
            }
        }
        folder.tidy(drops.ids(), now.minus(FORGOTTEN));
    }

    /**
     * Nothing of it is left to be read again, or it has lain there too long, or it was dropped once more since. Never while it
     * waits to be loaded, or somebody reads it again.
     */
    private boolean isOver(DropRecords.Kept drop, Instant now) {
        return drop.settled()
                && (drop.rejected() == 0
                        || !drops.kept(drop.sha256(), drop.key()).equals(Optional.of(drop.id()))
                        || drop.at().plus(settings.keep()).isBefore(now));
    }
}
