package dev.kamae.webacl;

import dev.kamae.core.Refusal;

/** A pattern of an own app is too short, too long or one too many. */
public final class OwnAppPatternRefused extends Refusal {

    OwnAppPatternRefused() {
        super("webacl.refused.ownApp", OwnAppPattern.SHORTEST, OwnAppPattern.LONGEST, OwnAppPattern.MOST);
    }
}
