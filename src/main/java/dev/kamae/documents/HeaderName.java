package dev.kamae.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** A name of a request header, reckoned once: most requests have the same twenty. */
final class HeaderName {

    /** What a document takes out of a header. */
    enum Use {
        HOST,
        USER_AGENT,
        REFERER,
        AUTHORIZATION,
        OTHER
    }

    private static final Set<String> ADDRESSES =
            Set.of("referer", "x-original-url", "x-rewrite-url", "x-forwarded-uri");

    private final byte[] member;
    private final Use use;
    private final boolean secret;
    private final boolean address;
    /** @param key as {@link #key} makes it */
    HeaderName(String key, Redaction redaction) {
        String name = key.replace('_', '-');
        this.member = new Bytes(64).putQuoted(key).put(':').toString().getBytes(StandardCharsets.UTF_8);
        this.use = switch (key) {
            case "host" -> Use.HOST;
            case "user_agent" -> Use.USER_AGENT;
            case "referer" -> Use.REFERER;
            case "authorization" -> Use.AUTHORIZATION;
            default -> Use.OTHER;
        };
        this.secret = redaction.isSecretHeader(name) || redaction.isSecretHeader(key);
        this.address = ADDRESSES.contains(name);
    }

    /** {@code User-Agent} is {@code user_agent} in a document. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** {@code "user_agent":}, the key below {@code httpRequest.header}. */
    byte[] member() {
        return member;
    }

    Use use() {
        return use;
    }

    boolean secret() {
        return secret;
    }

    /** Whether the value is an address, which may have arguments. */
    boolean address() {
        return address;
    }

    /** Where this name stood last in a record that has it more than once, so that the last one holds. */
    int place;

    long record = -1;
}
