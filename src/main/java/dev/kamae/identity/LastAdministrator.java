package dev.kamae.identity;

import dev.kamae.core.Refusal;

/** Without an administrator nobody could let anybody in again. */
public final class LastAdministrator extends Refusal {

    LastAdministrator() {
        super("identity.refused.lastAdministrator");
    }
}
