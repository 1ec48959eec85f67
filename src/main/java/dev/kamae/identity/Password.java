package dev.kamae.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/** A password as somebody typed it, strong enough to be kept; never written anywhere but as its hash. */
public record Password(String value) {

    static final int SHORTEST = 12;

    /** What bcrypt looks at; more would be cut off silently. */
    static final int LONGEST_BYTES = 72;

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    public Password {
        if (value.codePointCount(0, value.length()) < SHORTEST) {
            throw PasswordRefused.tooShort();
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw PasswordRefused.tooLong();
        }
        if (value.chars().distinct().count() < 5) {
            throw PasswordRefused.guessable();
        }
    }

    /** Twenty letters and digits in groups of five, none of which looks like another: 98 bits. */
    static Password made() {
        var made = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            made.append(i > 0 && i % 5 == 0 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return new Password(made.toString());
    }

    /** Refuses a password that holds the sign-in name. */
    Password of(String login) {
        if (login.length() > 3 && value.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            throw PasswordRefused.guessable();
        }
        return this;
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
