package dev.kamae.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * When a person last did something in a session, as opposed to a page that asks by itself. Without it nobody could leave a
 * page with live figures open and be signed out.
 */
public record LastAction(Instant at) implements Serializable {

    /** Under which name a session has it. */
    public static final String ATTRIBUTE = "kamae.lastAction";
}
