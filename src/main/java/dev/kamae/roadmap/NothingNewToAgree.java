package dev.kamae.roadmap;

import dev.kamae.core.Refusal;

/** The roadmap is as it was agreed last. */
public final class NothingNewToAgree extends Refusal {

    NothingNewToAgree() {
        super("roadmap.refused.nothingNew");
    }
}
