package dev.kamae.uikit;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The last good answer to one question, why there is no newer one, and whether one is on its way. */
final class LiveAnswer<T> {

    /** Nobody has asked meanwhile: an older value would be taken for a new one. */
    private static final Duration OLD = Duration.ofMinutes(1);

    private final Clock clock;
    private @Nullable Good<T> good;
    private @Nullable Failure failure;
    private @Nullable Asking<T> asking;
    private Instant settled = Instant.MIN;
    private Instant wanted = Instant.MIN;

    private record Good<T>(T value, Instant at) {}

    private record Asking<T>(FutureTask<T> task, Instant since) {}

    LiveAnswer(Clock clock) {
        this.clock = clock;
    }

    synchronized void wanted(Instant now) {
        wanted = now;
    }

    synchronized boolean wantedBefore(Instant moment) {
        return wanted.isBefore(moment);
    }

    /** Puts the question unless it is being asked already or was asked just now. */
    synchronized LiveAnswer<T> ask(Instant now, Callable<T> work, Executor executor) {
        var current = asking;
        if (current != null && current.since().plus(Live.PATIENCE).isBefore(now)) {
            current.task().cancel(true);
            failed(new AnswerTooSlow(), now);
        }
        if (asking == null && !settled.plus(Live.KEPT).isAfter(now)) {
            put(now, work, executor);
        }
        return this;
    }

    synchronized Shown<T> shown(Instant now, Language language) {
        var known = good;
        var trouble = failure;
        if (trouble != null) {
            var sentence = trouble.sentence(language);
            return known == null
                    ? Shown.unknown(Texts.text(language, "uikit.live.failed"), sentence)
                    : Shown.known(known.value(), Age.late(known.at(), sentence));
        }
        return known == null || known.at().plus(OLD).isBefore(now)
                ? Shown.loading()
                : Shown.known(known.value(), Age.of(known.at()));
    }

    private void put(Instant now, Callable<T> work, Executor executor) {
        var task = new FutureTask<>(work) {
            @Override
            protected void done() {
                settle(this, now);
            }
        };
        asking = new Asking<>(task, now);
        try {
            executor.execute(task);
        } catch (RejectedExecutionException full) {
            failed(new TooManyQuestions(), now);
        }
    }

    /** An answer that was no longer waited for comes too late. */
    private synchronized void settle(FutureTask<T> task, Instant askedAt) {
        if (asking == null || asking.task() != task || task.isCancelled()) {
            return;
        }
        if (task.state() == Future.State.FAILED) {
            failed(task.exceptionNow(), clock.instant());
            return;
        }
        good = new Good<>(task.resultNow(), askedAt);
        failure = null;
        asking = null;
        settled = clock.instant();
    }

    private void failed(Throwable why, Instant now) {
        failure = failure == null ? Failure.of(why) : Failure.again(failure, why);
        asking = null;
        settled = now;
    }
}
