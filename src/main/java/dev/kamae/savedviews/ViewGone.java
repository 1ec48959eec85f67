package dev.kamae.savedviews;

import dev.kamae.core.Refusal;

/** Somebody has deleted the view, or it was never the reader's to see. */
public final class ViewGone extends Refusal {

    ViewGone() {
        super("savedviews.refused.gone");
    }
}
