package dev.kamae.roadmap;

import dev.kamae.core.Refusal;

/** There is no measure that anybody could agree to. */
public final class NothingToAgree extends Refusal {

    NothingToAgree() {
        super("roadmap.refused.nothing");
    }
}
