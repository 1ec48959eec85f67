package dev.kamae.savedviews;

import dev.kamae.core.Refusal;

/** Only who saved a view, or an administrator, changes it. */
public final class ViewOfAnother extends Refusal {

    ViewOfAnother() {
        super("savedviews.refused.another");
    }
}
