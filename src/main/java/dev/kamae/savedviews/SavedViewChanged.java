package dev.kamae.savedviews;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody saved, renamed or deleted a view.
 *
 * @param action {@code savedviews.saved}, {@code savedviews.renamed} or {@code savedviews.deleted}
 */
record SavedViewChanged(String action, SavedView view, Actor by, Instant at) implements Auditable {

    @Override
    public String subject() {
        return "view:" + view.id();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("page", view.route(), "name", view.name(), "shared", Boolean.toString(view.shared()));
    }
}
