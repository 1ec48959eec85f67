package dev.kamae.api;

import dev.kamae.core.Refusal;

/** A program asks for a page that no list can have. */
public final class PageRefused extends Refusal {

    PageRefused() {
        super("api.problem.page");
    }
}
