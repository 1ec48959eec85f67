package dev.kamae.scoring;

import java.util.List;

/** All that the Counter of one threat is reckoned from, as of a moment. */
record Inputs(Weighing weighing, List<Judged> judged) {

    Reckoning reckon() {
        return new Reckoning(weighing, judged);
    }
}
