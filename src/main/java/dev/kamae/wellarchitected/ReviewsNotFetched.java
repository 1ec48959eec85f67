package dev.kamae.wellarchitected;

import dev.kamae.core.Refusal;

/** AWS does not hand out the reviews. */
public final class ReviewsNotFetched extends Refusal {

    private ReviewsNotFetched(String key, Throwable cause) {
        super(key);
        initCause(cause);
    }

    static ReviewsNotFetched denied(Throwable cause) {
        return new ReviewsNotFetched("wellarchitected.fetch.denied", cause);
    }

    static ReviewsNotFetched refused(Throwable cause) {
        return new ReviewsNotFetched("wellarchitected.fetch.refused", cause);
    }

    static ReviewsNotFetched unreachable(Throwable cause) {
        return new ReviewsNotFetched("wellarchitected.fetch.unreachable", cause);
    }

    static ReviewsNotFetched credentials(Throwable cause) {
        return new ReviewsNotFetched("wellarchitected.fetch.credentials", cause);
    }
}
