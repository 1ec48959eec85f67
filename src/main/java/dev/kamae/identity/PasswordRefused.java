package dev.kamae.identity;

import dev.kamae.core.Refusal;

/** A password that is too weak, or was not the current one. */
public final class PasswordRefused extends Refusal {

    private PasswordRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static PasswordRefused tooShort() {
        return new PasswordRefused("identity.refused.passwordShort", Password.SHORTEST);
    }

    static PasswordRefused tooLong() {
        return new PasswordRefused("identity.refused.passwordLong", Password.LONGEST_BYTES);
    }

    static PasswordRefused guessable() {
        return new PasswordRefused("identity.refused.passwordGuessable");
    }

    static PasswordRefused notTheCurrentOne() {
        return new PasswordRefused("identity.refused.passwordWrong");
    }

    static PasswordRefused unchanged() {
        return new PasswordRefused("identity.refused.passwordUnchanged");
    }
}
