package dev.kamae.traffic;

import java.util.List;

/**
 * The most frequent of something, most frequent first.
 *
 * @param atLeast whether each count is a lower bound, because it is a sum over hours of which each kept its own most frequent
 *     only
 * @param lacks what is not in it; if there are no values, why
 */
public record TopList(List<Top> values, boolean atLeast, List<Lack> lacks) {

    static TopList notKnown(Lack.Reason reason) {
        return new TopList(List.of(), false, List.of(Lack.of(reason)));
    }
}
