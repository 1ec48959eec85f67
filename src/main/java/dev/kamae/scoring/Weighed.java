package dev.kamae.scoring;

/**
 * Evidence with its say in one control.
 *
 * @param weight in observations
 */
record Weighed(Evidence evidence, double weight) {

    double pull() {
        return weight * evidence.value();
    }
}
