package dev.kamae.webacl;

import dev.kamae.core.Refusal;

/** A login path does not begin with a slash, is too long or one too many. */
public final class LoginPathRefused extends Refusal {

    LoginPathRefused() {
        super("webacl.refused.loginPath", ProfileDraft.LONGEST_PATH, ProfileDraft.MOST_PATHS);
    }
}
