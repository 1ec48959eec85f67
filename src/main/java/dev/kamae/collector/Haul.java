package dev.kamae.collector;

import dev.kamae.jobs.Run;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What one run of a job loads, file after file, until it is through, somebody asks to stop, or the store takes nothing. */
final class Haul {

    private final Run run;
    private final Intake intake;
    private Loaded all = Loaded.NOTHING;
    private long files;
    private long passed;
    private boolean storeAway;

    Haul(Run run, Intake intake) {
        this.run = run;
        this.intake = intake;
    }

    /**
     * A file that is to be loaded.
     *
     * @param wanted asked when its turn comes
     * @param told how it ended
     */
    record Due(Incoming file, BooleanSupplier wanted, Consumer<Taken> told) {

        static Due of(Incoming file) {
            return new Due(file, () -> true, _ -> {});
        }
    }

    /** Loads them all, and tells what came of it if there were any. */
    static void load(Run run, Intake intake, List<Due> due) {
        if (!due.isEmpty()) {
            var haul = new Haul(run, intake);
            haul.load(due, due.size());
            haul.note("collector.folderLoaded");
        }
    }

    /** Tries one again that the store did not take. */
    void again(Due due) {
        storeAway = false;
        load(due);
    }

    /** @param total of which these are a part */
    void load(List<Due> due, long total) {
        for (var next : due) {
            if (isOver()) {
                return;
            }
            if (next.wanted().getAsBoolean()) {
                load(next);
            }
            run.progress(++passed, Math.max(passed, total));
        }
    }

    private void load(Due next) {
        var taken = intake.load(next.file(), run::stopRequested, _ -> {});
        all = all.plus(taken.loaded());
        next.told().accept(taken);
        if (taken.isStoreAway()) {
            // the others would fare no better; all of them are due again
            storeAway = true;
        } else if (!taken.isLeftAlone()) {
            files++;
        }
    }

    /** Whether to go no further. */
    boolean isOver() {
        return storeAway || run.stopRequested();
    }

    boolean isStoreAway() {
        return storeAway;
    }

    void note(String key) {
        run.note(key, files, all.created(), all.present(), all.rejected());
    }
}
