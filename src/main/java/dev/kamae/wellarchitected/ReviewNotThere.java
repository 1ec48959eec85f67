package dev.kamae.wellarchitected;

import dev.kamae.core.NotThere;

/** A review that is asked for was not imported, or it is not clear which is meant. */
public final class ReviewNotThere extends NotThere {

    private ReviewNotThere(String key, Object... arguments) {
        super(key, arguments);
    }

    static ReviewNotThere workload() {
        return new ReviewNotThere("wellarchitected.refused.workload");
    }

    static ReviewNotThere lens(String lenses) {
        return new ReviewNotThere("wellarchitected.refused.lens", lenses);
    }

    static ReviewNotThere snapshot(String word, String words) {
        return new ReviewNotThere("wellarchitected.refused.snapshot", word, words);
    }
}
