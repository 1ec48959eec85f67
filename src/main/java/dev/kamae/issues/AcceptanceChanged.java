package dev.kamae.issues;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/** Somebody asked for a risk to be accepted, or something became of it. */
public record AcceptanceChanged(
        IssueId id, IssueNumber number, int version, Acceptance acceptance, Actor by, Instant at) implements Auditable {

    @Override
    public String action() {
        return switch (acceptance.state()) {
            case ASKED -> "issues.acceptanceAsked";
            case WITHDRAWN -> "issues.acceptanceWithdrawn";
            case DECLINED -> "issues.acceptanceDeclined";
            case ACCEPTED -> "issues.acceptanceApproved";
            case EXPIRED -> "issues.acceptanceExpired";
            case ENDED -> "issues.acceptanceEnded";
        };
    }

    @Override
    public String subject() {
        return "issue:" + number;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "version",
                Integer.toString(version),
                "until",
                acceptance.until().toString(),
                "askedBy",
                acceptance.askedBy().toString());
    }
}
