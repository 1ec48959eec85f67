package dev.kamae.logstore;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Answers that somebody waits for later. */
public final class AnswersToCome {

    private final FutureTask<Answers> coming;

    AnswersToCome(Supplier<Answers> asking) {
        coming = new FutureTask<>(asking::get);
        Thread.startVirtualThread(coming);
    }

    /**
     * Waits for them, no longer than their deadline.
     *
     * @throws LogStoreRefusal why there are none
     */
    public Answers await() {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody waits for the log store any more");
        }
    }
}
