package dev.kamae.scoring;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Somebody accepted or declined another maturity that evidence had proposed. */
public record ProposalDecided(ProposalDecision decision) implements Auditable {

    @Override
    public Actor by() {
        return decision.by();
    }

    @Override
    public Instant at() {
        return decision.at();
    }

    @Override
    public String action() {
        return decision.accepted() ? "scoring.proposalAccepted" : "scoring.proposalDeclined";
    }

    @Override
    public String subject() {
        return "control:" + decision.control();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "from", Integer.toString(decision.from().level()),
                "to", Integer.toString(decision.to().level()),
                "reason", decision.reason());
    }
}
