package dev.kamae.identity;

import dev.kamae.core.Refusal;

/** Name, roles and password of somebody who signs in at the provider are changed there. */
public final class ManagedByProvider extends Refusal {

    ManagedByProvider() {
        super("identity.refused.byProvider");
    }
}
