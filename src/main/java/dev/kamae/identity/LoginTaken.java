package dev.kamae.identity;

import dev.kamae.core.Refusal;

/** Two people cannot share a sign-in name. */
public final class LoginTaken extends Refusal {

    LoginTaken(String login) {
        super("identity.refused.loginTaken", login);
    }
}
