package dev.kamae.clients;

import dev.kamae.logstore.Gap;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client did in a span, out of its log lines.
 *
 * @param first when it was first seen in the span; null when it was not
 * @param last likewise
 * @param course how many requests ended how, by the stretches of time of {@link #steps}; those without any are left out
 * @param steps the beginnings of the stretches, oldest first
 * @param answers what it got, most first
 * @param addresses under which it came, where that is known
 * @param attacks in how many requests an attack was seen, of whatever family
 * @param classes who or what sent how many of the requests
 * @param lacks what is not known of the web ACLs of its lines
 * @param leftOut web ACLs whose requests another one has logged already
 * @param gaps what of the logs did not answer
 */
public record ClientPicture(
        Client client,
        Instant from,
        Instant until,
        long requests,
        @Nullable Instant first,
        @Nullable Instant last,
        Map<Instant, Map<Action, Long>> course,
        List<Instant> steps,
        List<Answered> answers,
        Tally addresses,
        Tally paths,
        Tally hosts,
        Tally methods,
        Tally countries,
        Tally agents,
        Tally ja3,
        Tally ja4,
        Devices devices,
        long attacks,
        Map<TrafficClass, Long> classes,
        List<ClientLack> lacks,
        List<WebAclId> leftOut,
        List<Gap> gaps) {

    /**
     * How its requests ended.
     *
     * @param rules that ended them
     * @param codes what the client was answered, where the log says it: not for a plain block
     */
    public record Answered(Action action, long requests, Tally rules, Tally codes) {}

    /**
     * How many devices seem to be behind it: distinct pairs of user agent and fingerprint. Two alike devices are one of them,
     * and a program that changes its user agent is many, so it is an estimate.
     *
     * @param atLeast whether there are more than were counted
     * @param by which fingerprint the pairs were made with
     */
    public record Devices(int count, boolean atLeast, By by) {

        /** What was put together with the user agent. */
        public enum By {
            JA4,
            JA3,
            /** The log has no fingerprint that can be counted. */
            NOTHING,
            /** The fingerprints in the log are those of a proxy. */
            PROXY
        }
    }

    /** Whether it may have sent more than the log has: what is a share of that, nobody knows. */
    public boolean isPartial() {
        return lacks.stream().anyMatch(lack -> lack.reason().hidesRequests());
    }

    /** Why nobody knows where it is and with what it came; empty when that is known. */
    public Optional<ClientLack> hidden() {
        return lacks.stream().filter(lack -> lack.reason().hidesConnections()).findFirst();
    }

    /** How many of its requests ended so. */
    public long ended(Action action) {
        return answers.stream()
                .filter(answer -> answer.action() == action)
                .mapToLong(Answered::requests)
                .sum();
    }

    /** Of what class most of its requests are. */
    public Optional<TrafficClass> mostly() {
        return classes.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey);
    }
}
