package dev.kamae.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Times one piece of work again and again, each time a little different, and prints a line of the table. */
final class Timing {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 200;

    /** What is slow is asked less often: no line of the table takes longer. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Timing() {}

    /** Work that is given the number of its round, so that no two rounds ask the same. */
    interface Work {

        Callable<?> round(int number);
    }

    static void print(String name, Work work) throws Exception {
        var end = System.nanoTime() + LONGEST.toNanos();
        for (int i = 0; i < WARM_UP && (i < 3 || System.nanoTime() < end); i++) {
            work.round(ROUNDS + i).call();
        }
        var took = new double[ROUNDS];
        int rounds = 0;
        while (rounds < ROUNDS && (rounds < 10 || System.nanoTime() < end)) {
            var before = System.nanoTime();
            work.round(rounds).call();
            took[rounds++] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(took, 0, rounds);
        System.out.printf(
                "%-60s %8.1f %8.1f %8.1f %6d%n",
                name, took[rounds / 2], took[(int) Math.ceil(rounds * 0.95) - 1], took[rounds - 1], rounds);
    }
}
