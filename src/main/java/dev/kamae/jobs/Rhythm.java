package dev.kamae.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;

/** When a recurring job runs. Jobs with a rhythm of their own implement it: "each business day at the hour set". */
@FunctionalInterface
public interface Rhythm {

    /**
     * The next moment to run.
     *
     * @param now in the team's zone; the answer lies after it
     */
    Instant next(ZonedDateTime now);

    /** The first moment of a job that never ran. */
    default Instant first(ZonedDateTime now) {
        return next(now);
    }

    /** Whether it runs so often that only runs which did something, or failed, are worth a row in the log. */
    default boolean frequent() {
        return false;
    }

    /** Again and again with a pause after each run; below five minutes it is {@link #frequent}. */
    static Rhythm every(Duration pause) {
        if (!pause.isPositive()) {
            throw new IllegalArgumentException("A pause is longer than nothing");
        }
        return new Rhythm() {
            @Override
            public Instant next(ZonedDateTime now) {
                return now.toInstant().plus(pause);
            }

            @Override
            public Instant first(ZonedDateTime now) {
                return now.toInstant();
            }

            @Override
            public boolean frequent() {
                return pause.compareTo(Duration.ofMinutes(5)) < 0;
            }
        };
    }

    /** At these times of each day, in the team's zone. */
    static Rhythm daily(LocalTime... times) {
        if (times.length == 0) {
            throw new IllegalArgumentException("A daily job has a time");
        }
        return now -> Arrays.stream(times)
                .map(time -> next(now, time))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant next(ZonedDateTime now, LocalTime time) {
        var today = now.toLocalDate().atTime(time).atZone(now.getZone());
        var next = today.isAfter(now)
                ? today
                : now.toLocalDate().plusDays(1).atTime(time).atZone(now.getZone());
        return next.toInstant();
    }
}
