package dev.kamae.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Times one piece of work again and again, each time a little different, and prints a line of the table. */
final class Timing {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 200;

    private Timing() {}

    /** Work that is given the number of its round, so that no two rounds ask the same. */
    interface Work {

        Callable<?> round(int number);
    }

    static void print(String name, Work work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            work.round(ROUNDS + i).call();
        }
        var took = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            var before = System.nanoTime();
            work.round(i).call();
            took[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(
                "%-52s %8.1f %8.1f %8.1f%n",
                name, took[ROUNDS / 2], took[(int) Math.ceil(ROUNDS * 0.95) - 1], took[ROUNDS - 1]);
    }
}
