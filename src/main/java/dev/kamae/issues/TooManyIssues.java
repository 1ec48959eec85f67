package dev.kamae.issues;

import dev.kamae.core.Refusal;

/** More issues than are changed at once. */
public final class TooManyIssues extends Refusal {

    TooManyIssues(int most) {
        super("issues.bulk.tooMany", most);
    }
}
