package dev.kamae.requests.ui;

import dev.kamae.requests.RequestRow;
import dev.kamae.uikit.Facts;

/** What a later module knows of a request, among the facts of its panel: where one sees what else its client did, say. */
public interface RequestSlot {

    /** Adds its lines; none when it knows nothing of this request. */
    void show(RequestRow row, Facts facts);
}
