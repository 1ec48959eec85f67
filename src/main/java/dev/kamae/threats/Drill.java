package dev.kamae.threats;

import dev.kamae.core.Actor;
import dev.kamae.core.Origin;
import java.time.Instant;

/**
 * A drill or a test that was held, as somebody recorded it or corrected it last.
 *
 * @param withdrawn recorded by mistake, and no evidence
 */
public record Drill(DrillId id, DrillContent content, boolean withdrawn, int version, Actor by, Instant at)
        implements Judgement {

    private static final String KIND = "drill";

    @Override
    public String words() {
        return content.note();
    }

    /** As it would be if all of its steps had been met. */
    public Drill passed() {
        var passed = new DrillContent(
                content.kind(),
                content.heldOn(),
                content.controls(),
                content.steps(),
                content.steps(),
                content.note(),
                content.link());
        return new Drill(id, passed, withdrawn, version, by, at);
    }

    /** What issues that are made of it came from. */
    public Origin origin() {
        return new Origin(KIND, id.toString());
    }

    /** Whether something came from a drill. */
    public static boolean isOrigin(Origin origin) {
        return origin.kind().equals(KIND);
    }
}
