package dev.kamae.traffic;

import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.waflog.LogHour;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the logs say just now.
 *
 * @param hours those that were answered
 * @param lacking those that were not, and why
 * @param newest the moment of the latest line
 * @param away why there was no answer at all
 */
record LiveAnswer(
        List<LiveHour> hours,
        Map<LogHour, HourLack> lacking,
        Optional<Instant> newest,
        Optional<LogStoreRefusal> away) {

    static final LiveAnswer NOT_ASKED = new LiveAnswer(List.of(), Map.of(), Optional.empty(), Optional.empty());
}
