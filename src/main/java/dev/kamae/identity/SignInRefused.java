package dev.kamae.identity;

import java.util.Locale;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** The provider has recognised somebody who may not come in. */
final class SignInRefused extends OAuth2AuthenticationException {

    /** Why; each has a sentence {@code identity.login.refused.*} of its own. */
    enum Reason {
        /** None of the person's groups is a role here. */
        NO_ROLE,
        /** The provider's names for the person cannot be a sign-in name. */
        NO_NAME,
        /** Somebody else has the sign-in name, with a password: nobody takes an account over by a name. */
        NAME_TAKEN,
        /** An administrator has ended the person's access. */
        INACTIVE
    }

    private final Reason reason;
    private final String login;

    SignInRefused(Reason reason, String login) {
        super(new OAuth2Error(reason.name().toLowerCase(Locale.ROOT)));
        this.reason = reason;
        this.login = login;
    }

    Reason reason() {
        return reason;
    }

    /** The sign-in name that the provider told. */
    String login() {
        return login;
    }
}
