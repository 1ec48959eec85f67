package dev.kamae.collector;

import java.time.Duration;

/**
 * How long a store that does not take a batch just now is asked again.
 *
 * @param first pause; each next one is twice as long
 * @param longest pause
 * @param attempts after which it is given up
 */
record Patience(Duration first, Duration longest, int attempts) {

    /** Ten minutes in all at least, and twenty at most: each pause may be cut by up to a half. */
    static final Patience USUAL = new Patience(Duration.ofMillis(500), Duration.ofSeconds(30), 46);

    /** @param attempt that has failed, from 1 */
    Duration pause(int attempt) {
        var pause = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
