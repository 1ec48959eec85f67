package dev.kamae.clients;

import dev.kamae.logstore.Gap;
import dev.kamae.webacl.WebAclId;
import java.util.List;

/**
 * Who sent most in a span; each number is a lower bound, because each web ACL tells its first hundred only.
 *
 * @param lines how many log lines there are, whoever sent them
 * @param blocked how many of them were blocked
 * @param attacks in how many of them an attack was seen
 * @param byRequests most first
 * @param byBlocked those of whom most was blocked
 * @param byAttacks those in whose requests attacks were seen most often
 * @param lacks what is not known of the web ACLs
 * @param leftOut web ACLs whose requests another one has logged already
 * @param gaps what of the logs did not answer
 */
public record TopClients(
        long lines,
        long blocked,
        long attacks,
        List<Tally.Count> byRequests,
        List<Tally.Count> byBlocked,
        List<Tally.Count> byAttacks,
        List<ClientLack> lacks,
        List<WebAclId> leftOut,
        List<Gap> gaps) {

    /** Whether there may be more requests than the log has: what is a share of them, nobody knows. */
    public boolean isPartial() {
        return lacks.stream().anyMatch(lack -> lack.reason().hidesRequests());
    }
}
