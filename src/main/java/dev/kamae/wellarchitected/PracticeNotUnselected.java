package dev.kamae.wellarchitected;

import dev.kamae.core.Refusal;

/** Only a best practice that a review found missing becomes an issue. */
public final class PracticeNotUnselected extends Refusal {

    PracticeNotUnselected() {
        super("wellarchitected.refused.notUnselected");
    }
}
