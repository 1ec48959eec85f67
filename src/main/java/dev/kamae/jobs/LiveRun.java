package dev.kamae.jobs;

import dev.kamae.core.Actor;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run that goes on in this replica. */
final class LiveRun implements Run {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);
    private static final long PAUSE = 1_000_000_000;

    private final RunLog log;
    private final Actor self;
    private final Supplier<RunLog.Begun> row;
    private final BooleanSupplier goingDown;

    private RunLog.@Nullable Begun begun;
    private Progress progress = Progress.NONE;
    private @Nullable Sentence note;
    private boolean unwritten;
    private boolean askedToStop;
    private boolean toldGoingDown;
    private long lastTold = System.nanoTime() - PAUSE;

    /**
     * @param begun the row of the log, null as long as the run is not worth one
     * @param row makes the row once the run is worth it
     * @param goingDown whether this replica is being stopped
     */
    LiveRun(
            RunLog log,
            Actor self,
            RunLog.@Nullable Begun begun,
            Supplier<RunLog.Begun> row,
            BooleanSupplier goingDown) {
        this.log = log;
        this.self = self;
        this.begun = begun;
        this.row = row;
        this.goingDown = goingDown;
    }

    @Override
    public synchronized String argument() {
        return begun == null ? "" : begun.argument();
    }

    @Override
    public synchronized Actor startedBy() {
        return begun == null ? self : begun.startedBy();
    }

    @Override
    public synchronized void progress(long done, long total) {
        tell(new Progress(done, total));
    }

    @Override
    public synchronized void progress(long done) {
        tell(new Progress(done, null));
    }

    @Override
    public synchronized void note(String key, Object... arguments) {
        note = Sentence.of(key, arguments);
        unwritten = true;
        confer(true);
    }

    @Override
    public synchronized boolean stopRequested() {
        if (goingDown.getAsBoolean()) {
            toldGoingDown = true;
            return true;
        }
        confer(false);
        return askedToStop;
    }

    /** Whether the job was told that somebody asked it to stop. */
    synchronized boolean askedToStop() {
        return askedToStop;
    }

    /** Whether the job ended, or may have ended, before its work was done because this replica goes down. */
    synchronized boolean wasCutShort() {
        return toldGoingDown && !askedToStop;
    }

    /** Its row, after what it told has been written; empty when it left none. */
    synchronized Optional<RunId> close() {
        if (unwritten) {
            write();
        }
        return Optional.ofNullable(begun).map(RunLog.Begun::id);
    }

    /** Its row, made if there was none: a failure is always worth one. */
    synchronized RunId closeWithRow() {
        if (begun == null) {
            begun = row.get();
        }
        close();
        return begun.id();
    }

    private void tell(Progress now) {
        progress = now;
        unwritten = true;
        confer(false);
    }

    /** Writes what there is to tell and hears whether to stop, now or when it is time again. */
    private void confer(boolean now) {
        if (!now && System.nanoTime() - lastTold < PAUSE) {
            return;
        }
        lastTold = System.nanoTime();
        try {
            write();
        } catch (RuntimeException away) {
            // telling of the work is not the work: it goes on, and the next time may be luckier
            LOG.debug("A run could not tell how far it is", away);
        }
    }

    private void write() {
        if (begun == null && unwritten) {
            begun = row.get();
        }
        if (begun != null) {
            askedToStop |= !log.goOn(begun.id(), progress, note);
            unwritten = false;
        }
    }
}
