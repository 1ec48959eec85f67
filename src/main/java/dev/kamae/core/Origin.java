package dev.kamae.core;

/**
 * What something came from: an alert, a Well-Architected practice, a daily check.
 *
 * @param kind the name that the owning module gave to things of this sort
 * @param id which one, in that module's words
 */
public record Origin(String kind, String id) {

    public Origin {
        if (kind.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("An origin has a kind and an id");
        }
    }
}
