package dev.kamae.wellarchitected;

import dev.kamae.core.Refusal;

/** What an earlier review found missing and the newest finds established becomes no issue. */
public final class PracticeSelectedSince extends Refusal {

    PracticeSelectedSince() {
        super("wellarchitected.refused.selectedSince");
    }
}
