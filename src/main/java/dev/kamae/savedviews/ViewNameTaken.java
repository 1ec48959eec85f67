package dev.kamae.savedviews;

import dev.kamae.core.Refusal;

/** The person has another view of the page by this name. */
public final class ViewNameTaken extends Refusal {

    ViewNameTaken(String name) {
        super("savedviews.refused.taken", name);
    }
}
