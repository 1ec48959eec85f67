package dev.kamae.roadmap;

import dev.kamae.core.NotThere;

/** Nobody has agreed to a roadmap of this number. */
public final class NoSuchAgreement extends NotThere {

    NoSuchAgreement() {
        super("roadmap.refused.noAgreement");
    }
}
