package dev.kamae.jobs;

import java.time.Duration;

/** Writes again and again while the database is away: what a run achieved should not be lost to a restart of PostgreSQL. */
final class Patience {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRIES = 600;

    void insist(Runnable write) {
        for (int tried = 1; ; tried++) {
            try {
                write.run();
                return;
            } catch (RuntimeException failure) {
                if (!Mishap.isPassing(failure) || tried == TRIES || !pause()) {
                    throw failure;
                }
            }
        }
    }

    /** False when this replica is being stopped: then nobody waits. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
