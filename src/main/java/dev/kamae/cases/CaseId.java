package dev.kamae.cases;

import dev.kamae.core.Origin;
import java.util.Optional;
import java.util.UUID;

/** Which case; the same for all its versions. */
public record CaseId(UUID value) {

    private static final String KIND = "case";

    static CaseId made() {
        return new CaseId(UUID.randomUUID());
    }

    /** Empty for what is none. */
    public static Optional<CaseId> parse(String text) {
        try {
            return Optional.of(new CaseId(UUID.fromString(text)));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** What an issue that was raised from it comes from. */
    public Origin origin() {
        return new Origin(KIND, toString());
    }

    /** Empty for an origin of another kind. */
    public static Optional<CaseId> of(Origin origin) {
        return origin.kind().equals(KIND) ? parse(origin.id()) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
