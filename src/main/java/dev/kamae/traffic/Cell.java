package dev.kamae.traffic;

import dev.kamae.waflog.Action;
import java.time.Instant;
import java.util.Map;

/**
 * Requests of one sort in one cut of a period.
 *
 * @param cut its beginning
 * @param counted of those that were not blocked, how many matched a rule that only counts
 * @param wouldBlock of those that were not blocked, how many matched a rule that was set to count and would have blocked
 * @param <K> by what requests are sorted
 */
record Cell<K>(Instant cut, K sort, Map<Action, Long> requests, long evaluated, long counted, long wouldBlock) {

    /** Of the open hour, for which the logs were asked. */
    static <K> Cell<K> of(Instant cut, K sort, TrafficCount count) {
        var blocked = count.action() == Action.BLOCK;
        return new Cell<>(
                cut,
                sort,
                Map.of(count.action(), count.requests()),
                count.evaluated(),
                blocked ? 0 : count.counted(),
                blocked ? 0 : count.wouldBlock());
    }

    long all() {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }

    long with(Action action) {
        return requests.getOrDefault(action, 0L);
    }
}
