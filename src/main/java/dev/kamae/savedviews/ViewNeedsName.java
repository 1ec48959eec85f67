package dev.kamae.savedviews;

import dev.kamae.core.Refusal;

/** A view has a name, of 60 characters at most. */
public final class ViewNeedsName extends Refusal {

    ViewNeedsName() {
        super("savedviews.refused.name");
    }
}
