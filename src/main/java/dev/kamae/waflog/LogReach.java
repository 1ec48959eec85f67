package dev.kamae.waflog;

import static java.util.Objects.requireNonNull;

import dev.kamae.core.TimeRange;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when to when some web ACLs have logs, for a period that shows none; of what lies between nothing is said.
 *
 * @param oldest null when they have none at all, or nobody can say
 * @param newest likewise
 * @param others whether other web ACLs have some while these have none
 */
public record LogReach(@Nullable Instant oldest, @Nullable Instant newest, boolean others) {

    /** There are no logs. */
    public static final LogReach NOTHING = new LogReach(null, null, false);

    public LogReach {
        others = others && newest == null;
    }

    /** Whether a span has a part within it. */
    public boolean overlaps(Instant from, Instant until) {
        return oldest != null && newest != null && oldest.isBefore(until) && !newest.isBefore(from);
    }

    /** The part of a span within it, which {@link #overlaps} it. */
    public TimeRange within(Instant from, Instant until) {
        var first = requireNonNull(oldest);
        var end = requireNonNull(newest).plusMillis(1);
        return new TimeRange(first.isAfter(from) ? first : from, end.isBefore(until) ? end : until);
    }

    /** This and what is known from elsewhere. */
    LogReach and(LogReach more) {
        return new LogReach(first(oldest, more.oldest, true), first(newest, more.newest, false), others || more.others);
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other, boolean earlier) {
        if (one == null || other == null) {
            return Optional.ofNullable(one).orElse(other);
        }
        return one.isBefore(other) == earlier ? one : other;
    }
}
