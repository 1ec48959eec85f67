package dev.kamae.demo.traffic;

import java.util.ArrayList;
import java.util.List;

/** Things of which some are chosen more often than others. */
final class Weighted<T> {

    private final List<T> choices = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private int total;

    Weighted<T> with(int weight, T choice) {
        total += weight;
        choices.add(choice);
        ends.add(total);
        return this;
    }

    T pick(Dice dice) {
        var rolled = dice.below(total);
        var index = 0;
        while (ends.get(index) <= rolled) {
            index++;
        }
        return choices.get(index);
    }
}
