package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** Issues do not hang together in this way. */
public final class RelationRefused extends Refusal {

    /** Why not. */
    public enum Reason {
        /** An issue neither waits for itself nor is its own duplicate. */
        SELF,
        /** One of them does not exist. */
        UNKNOWN,
        /** Each would wait for the other in the end, or be its duplicate. */
        CIRCLE,
        TOO_MANY
    }

    private final Reason reason;

    RelationRefused(Reason reason, IssueNumber number) {
        super("issues.refused.relation." + reason, number.toString(), IssueRelations.MOST);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
