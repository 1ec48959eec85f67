package dev.kamae.scoring;

/**
 * Evidence with its say in one control.
 *
 * @param value how good it looks, from 0 to 1
 * @param weight in observations
 */
record Weighed<E>(E evidence, double value, double weight) {

    static Weighed<Evidence> of(Evidence evidence, double weight) {
        return new Weighed<>(evidence, evidence.value(), weight);
    }

    double pull() {
        return weight * value;
    }
}
