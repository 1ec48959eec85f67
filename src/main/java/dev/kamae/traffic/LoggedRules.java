package dev.kamae.traffic;

import dev.kamae.core.TimeRange;
import dev.kamae.logstore.Gap;
import dev.kamae.webacl.WebAclId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the logs say of rules and history does not have.
 *
 * @param range of which lines; the last days of a longer period
 * @param openHours the hours that history does not have yet and the logs answered for
 * @param open what the rules did in them
 * @param unanswered the hours of which neither knows anything
 * @param rates rate-based rules that the log lists, by web ACL and name
 * @param puzzles how CAPTCHAs and challenges were answered, by web ACL
 * @param gaps what of the logs did not answer
 */
public record LoggedRules(
        TimeRange range,
        List<Instant> openHours,
        List<Rules.OfAcl> open,
        List<Instant> unanswered,
        List<RateRule> rates,
        List<Puzzle> puzzles,
        List<Gap> gaps) {

    /**
     * A rate-based rule as the latest line that lists it has it.
     *
     * @param key by what it counts, in AWS's word: {@code IP}, {@code FORWARDED_IP}, {@code CUSTOMKEYS}, {@code CONSTANT}
     * @param customKeys of what its own keys are made: {@code HEADER x-api-key}
     * @param limit how many requests it lets pass in the window
     * @param windowSeconds how long it counts
     * @param listed requests that list it, those included that went on
     * @param ended those that it ended
     */
    public record RateRule(
            WebAclId acl,
            String name,
            String key,
            List<String> customKeys,
            OptionalLong limit,
            OptionalLong windowSeconds,
            Figure listed,
            Figure ended) {}

    /** What a client is asked to do. */
    public enum Kind {
        CAPTCHA,
        CHALLENGE
    }

    /**
     * How a kind of puzzle was answered.
     *
     * @param solved requests of clients that had solved it
     * @param failed requests that were stopped by it, by AWS's word for why: {@code TOKEN_MISSING}
     * @param rules that asked and stopped requests, most first
     * @param lacks why more may have been stopped
     * @param age how long ago it had been solved, the middle of the latest ones; empty when nobody had
     * @param ofLatest of how many
     */
    public record Puzzle(
            WebAclId acl,
            Kind kind,
            Figure solved,
            Map<String, Long> failed,
            List<Top> rules,
            Set<Lack> lacks,
            Optional<Duration> age,
            int ofLatest) {}
}
