package dev.kamae.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a program shows; told once when it is made, and kept as its hash alone. */
public record TokenSecret(String value) {

    /** Told by a scanner for secrets from any other text. */
    private static final String BEGINNING = "kamae_";

    private static final Pattern SHAPE = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 256 bits. */
    static TokenSecret made() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new TokenSecret(
                BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What another wrote, if it can be a secret of Kamae at all. */
    static Optional<TokenSecret> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
    }

    /** SHA-256: a secret of 256 bits cannot be tried out, so nothing slower is needed. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "TokenSecret[hidden]";
    }
}
