package dev.kamae.scoring;

import dev.kamae.core.Actor;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Maturity;
import java.time.Instant;
import java.util.Set;

/**
 * What a person decided about a proposal.
 *
 * @param mean of the evidence, from 0 to 1
 * @param evidence each piece with what it said
 * @param reason why it was declined; the note of the assessment where it was accepted
 */
public record ProposalDecision(
        Instant at,
        Actor by,
        ControlId control,
        Maturity from,
        Maturity to,
        double mean,
        Set<String> evidence,
        boolean accepted,
        String reason) {

    public ProposalDecision {
        evidence = Set.copyOf(evidence);
    }
}
