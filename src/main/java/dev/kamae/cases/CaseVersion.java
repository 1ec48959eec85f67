package dev.kamae.cases;

import dev.kamae.core.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was from one change to the next.
 *
 * @param version counts from 1
 * @param at since when it was so
 * @param by who made it so
 * @param judgement null while nobody has answered
 */
public record CaseVersion(
        CaseId id,
        int version,
        Instant at,
        Actor by,
        CaseContent content,
        @Nullable Judgement judgement) {

    /**
     * What somebody answered.
     *
     * @param why so, never blank
     */
    public record Judgement(CaseAnswer answer, String why, Actor by, Instant at) {

        public static final int LONGEST_WHY = 2_000;

        public Judgement {
            why = why.strip();
            if (why.isEmpty() || why.length() > LONGEST_WHY || why.indexOf('\0') >= 0) {
                throw new CaseRefused(CaseRefused.Reason.REASON);
            }
        }
    }

    CaseVersion next(CaseContent other, @Nullable Judgement judged, Actor actor, Instant now) {
        return new CaseVersion(id, version + 1, now.isBefore(at) ? at : now, actor, other, judged);
    }
}
