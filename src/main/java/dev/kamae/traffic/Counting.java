package dev.kamae.traffic;

/**
 * How far history is with the closed hours that something is known to lie in the logs of.
 *
 * @param counted hours that are counted, as their profiles say now
 * @param waiting hours whose turn comes
 * @param postponed hours whose logs did not answer; they are tried again later
 */
public record Counting(long counted, long waiting, long postponed) {

    /** All of them. */
    public long hours() {
        return counted + waiting + postponed;
    }

    /** Whether it will soon be something else. */
    public boolean isUnderWay() {
        return waiting > 0;
    }
}
