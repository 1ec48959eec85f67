package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** An incident cannot have been so. */
public final class IncidentRefused extends Refusal {

    /** Why not. */
    public enum Reason {
        /** It is noticed after it began, contained after that, and closed last. */
        ORDER,
        /** The final report comes after the first. */
        REPORT_ORDER,
        FUTURE,
        COST
    }

    private final Reason reason;

    IncidentRefused(Reason reason) {
        super("issues.refused.incident." + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
