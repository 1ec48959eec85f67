package dev.kamae.traffic;

import dev.kamae.core.TimeRange;
import dev.kamae.logstore.Gap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the logs say of bots and history does not keep.
 *
 * @param range of which lines; the last days of a longer period
 * @param labelled whether any line has a label of Bot Control; without one nobody knows whom AWS confirmed
 * @param organizations who is behind the bots, as Bot Control has it; most first
 * @param intents what they want, as Bot Control has it
 * @param crawlers well-known crawlers by what user agents claim
 * @param gaps what of the logs did not answer
 */
public record LoggedBots(
        TimeRange range,
        boolean labelled,
        List<Top> organizations,
        List<Top> intents,
        List<Claim> crawlers,
        List<Gap> gaps) {

    /**
     * Requests whose user agent claims to be a well-known crawler.
     *
     * @param crawler the word in the user agent
     * @param confirmed those whose operator AWS confirmed
     * @param suspects those that Bot Control looked at and did not confirm, of web ACLs whose log has labels of it
     * @param suspectsChecked where these came from
     * @param passing those that a rule of the web ACL let through and nobody confirmed
     * @param passingRule the rule that let most of them through; empty when there are none
     * @param passingChecked where these came from
     * @param list what they were held against
     */
    public record Claim(
            String crawler,
            long requests,
            long confirmed,
            long suspects,
            Checked suspectsChecked,
            long passing,
            String passingRule,
            Checked passingChecked,
            Optional<RangeList> list) {}

    /**
     * Requests by where their clients are.
     *
     * @param within the published ranges of the crawler
     * @param outside them: somebody else
     * @param unverifiable without a list, without a client's address, and beyond the most frequent clients
     */
    public record Checked(long within, long outside, long unverifiable) {}

    /** A list of ranges, and of when it is. */
    public record RangeList(String file, Instant of) {}
}
