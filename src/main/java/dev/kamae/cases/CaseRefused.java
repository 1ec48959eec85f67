package dev.kamae.cases;

import dev.kamae.core.Refusal;

/** A case that cannot be kept so. */
public final class CaseRefused extends Refusal {

    /** Why not. */
    public enum Reason {
        INCOMPLETE,
        /** No address of a page. */
        SOURCE,
        /** It is still to be in the news. */
        FUTURE,
        /** An answer needs one. */
        REASON
    }

    private final Reason reason;

    CaseRefused(Reason reason) {
        super("cases.refused." + reason, CaseContent.LONGEST_TITLE, CaseContent.LONGEST_WHAT);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
