package dev.kamae.identity;

import dev.kamae.core.Refusal;

/** A person needs a sign-in name, a name and a role. */
public final class PersonIncomplete extends Refusal {

    PersonIncomplete() {
        super("identity.refused.incomplete");
    }
}
