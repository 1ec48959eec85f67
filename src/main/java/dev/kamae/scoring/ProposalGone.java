package dev.kamae.scoring;

import dev.kamae.core.Refusal;

/** Somebody has decided it meanwhile, or the evidence says something else by now. */
public final class ProposalGone extends Refusal {

    ProposalGone() {
        super("scoring.refused.proposalGone");
    }
}
