package dev.kamae.traffic;

import dev.kamae.logstore.Answer;

/** The logs answered for an hour, but not with everything. */
final class HourNotWhole extends RuntimeException {

    private final HourLack lack;

    HourNotWhole(HourLack lack) {
        super(lack.name());
        this.lack = lack;
    }

    HourLack lack() {
        return lack;
    }

    /** What was asked for, if it is all of it. */
    static <T> T whole(Answer<T> answer) {
        if (!answer.whole()) {
            throw new HourNotWhole(HourLack.of(answer.gaps().getFirst()));
        }
        return answer.value();
    }
}
