package dev.kamae.issues;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a risk be lived with for a time: what was asked, and what became of it.
 *
 * @param until the last day of it, in the team's zone; the day after the issue is open again
 * @param why what was said for it
 */
public record Acceptance(State state, LocalDate until, String why, Actor askedBy, Instant askedAt) {

    /** What became of it. */
    public enum State {
        /** Nobody has decided yet. */
        ASKED,
        /** It is no longer asked for, or the issue was closed before anybody decided. */
        WITHDRAWN,
        DECLINED,
        ACCEPTED,
        /** Its day has passed. */
        EXPIRED,
        /** Somebody took the issue up again before its day. */
        ENDED
    }

    /** Nobody lives with a risk for longer without looking at it again. */
    public static final int LONGEST_DAYS = 366;

    boolean isAskedBy(Actor actor) {
        return askedBy.equals(actor);
    }

    boolean isOver(LocalDate today) {
        return until.isBefore(today);
    }

    Acceptance now(State other) {
        return new Acceptance(other, until, why, askedBy, askedAt);
    }

    /** As it is after somebody moved the issue to another state: nothing stays asked for that is done. */
    static @Nullable Acceptance after(@Nullable Acceptance before, IssueStatus to) {
        if (before == null) {
            return null;
        }
        return switch (before.state) {
            case ASKED -> to.isDone() ? before.now(State.WITHDRAWN) : before;
            case ACCEPTED -> before.now(State.ENDED);
            case WITHDRAWN, DECLINED, EXPIRED, ENDED -> before;
        };
    }
}
