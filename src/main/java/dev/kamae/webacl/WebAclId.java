package dev.kamae.webacl;

import java.util.Optional;

/**
 * Which web ACL, as its log lines say it.
 *
 * @param value the ARN; for WAF Classic a bare id
 */
public record WebAclId(String value) implements Comparable<WebAclId> {

    private static final int LONGEST = 500;
    private static final int PARTS = 6;
    private static final int REGION = 3;
    private static final int ACCOUNT = 4;

    /** What a web ACL stands before. */
    public enum Scope {
        CLOUDFRONT,
        REGIONAL,
        /** WAF Classic does not say. */
        UNKNOWN
    }

    public WebAclId {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A web ACL has an ARN of at most %d characters".formatted(LONGEST));
        }
    }

    /** Of a log line, which may say anything; empty for what no web ACL is called. */
    public static Optional<WebAclId> read(String text) {
        try {
            return Optional.of(new WebAclId(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What people call it: {@code shop}; the whole id where it has no name. */
    public String name() {
        var parts = value.split("/", -1);
        return scope() == Scope.UNKNOWN ? value : parts[2];
    }

    /** The account that it is of; empty for one without an ARN. */
    public Optional<String> account() {
        return part(ACCOUNT);
    }

    /** The region that it is of, which for CloudFront is where AWS keeps what is global; empty for one without an ARN. */
    public Optional<String> region() {
        return part(REGION);
    }

    private Optional<String> part(int number) {
        return scope() == Scope.UNKNOWN
                ? Optional.empty()
                : Optional.of(value.split(":", PARTS)[number]).filter(text -> !text.isEmpty());
    }

    /** What it stands before, as its ARN says. */
    public Scope scope() {
        var colons = value.split(":", PARTS);
        if (colons.length < PARTS || value.split("/", -1).length < PARTS - 2) {
            return Scope.UNKNOWN;
        }
        if (colons[PARTS - 1].startsWith("global/webacl/")) {
            return Scope.CLOUDFRONT;
        }
        return colons[PARTS - 1].startsWith("regional/webacl/") ? Scope.REGIONAL : Scope.UNKNOWN;
    }

    @Override
    public int compareTo(WebAclId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
