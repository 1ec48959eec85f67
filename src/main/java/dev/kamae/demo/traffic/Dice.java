package dev.kamae.demo.traffic;

import java.util.List;

/**
 * Random numbers that follow from the facts they were made from: the same on every machine and every JDK.
 *
 * <p>SplitMix64 written out, because the library's generators may change with the JDK, and {@link StrictMath}, because
 * {@link Math} may differ between processors.
 */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final String HEX = "0123456789abcdef";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Of numbers, and of words by {@link #word}; the order matters. */
    static Dice of(long... facts) {
        var state = STEP;
        for (var fact : facts) {
            state = mix(state ^ mix(fact + STEP));
        }
        return new Dice(state);
    }

    /** A word as a fact. */
    static long word(String word) {
        return mix(word.hashCode() * STEP);
    }

    long roll() {
        state += STEP;
        return mix(state);
    }

    /** From 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(roll(), bound);
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** From 0 to less than 1. */
    double share() {
        return (roll() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** How often something happens that is expected {@code mean} times (Poisson). */
    int around(double mean) {
        if (mean > 40) {
            var bell = -6.0;
            for (int i = 0; i < 12; i++) {
                bell += share();
            }
            return (int) Math.max(0, Math.rint(mean + bell * Math.sqrt(mean)));
        }
        var limit = StrictMath.exp(-mean);
        var count = -1;
        for (var left = 1.0; left > limit; left *= share()) {
            count++;
        }
        return Math.max(0, count);
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** That many hexadecimal digits. */
    String hex(int digits) {
        return text(HEX, digits);
    }

    /** That many letters of URL-safe Base64. */
    String letters(int length) {
        return text(LETTERS, length);
    }

    private String text(String alphabet, int length) {
        var text = new char[length];
        var bits = Integer.numberOfTrailingZeros(alphabet.length());
        var rolled = 0L;
        for (int i = 0, left = 0; i < length; i++, left -= bits) {
            if (left < bits) {
                rolled = roll();
                left = Long.SIZE;
            }
            text[i] = alphabet.charAt((int) rolled & alphabet.length() - 1);
            rolled >>>= bits;
        }
        return new String(text);
    }

    private static long mix(long value) {
        var mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
