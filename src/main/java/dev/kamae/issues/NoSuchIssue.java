package dev.kamae.issues;

import dev.kamae.core.NotThere;

/** Nobody has raised it, or who asks may not see it. */
public final class NoSuchIssue extends NotThere {

    NoSuchIssue(String number) {
        super("issues.unknown", number);
    }
}
