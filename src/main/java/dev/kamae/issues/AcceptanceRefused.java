package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** A risk is not accepted in this way. */
public final class AcceptanceRefused extends Refusal {

    /** Why not. */
    public enum Reason {
        ASKED_ALREADY,
        /** There is nothing to decide: it was decided or withdrawn, or never asked for. */
        NOT_ASKED,
        /** Who asks does not decide. */
        OWN_REQUEST,
        /** It would end today or before. */
        ENDS_TOO_SOON,
        ENDS_TOO_LATE,
        /** Nobody decided before its day. */
        OVER
    }

    private final Reason reason;

    AcceptanceRefused(Reason reason, IssueNumber number) {
        super("issues.refused.acceptance." + reason, number.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
