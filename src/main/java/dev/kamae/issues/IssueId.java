package dev.kamae.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Which issue, for programs; people say its {@link IssueNumber}. */
@Embeddable
public record IssueId(@Column(name = "issue") UUID value) implements Serializable {

    static IssueId made() {
        return new IssueId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
