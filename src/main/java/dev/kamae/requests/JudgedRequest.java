package dev.kamae.requests;

import dev.kamae.core.Language;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.UUID;

/**
 * A request that somebody judged, as far as it is still known when its log line is gone.
 *
 * @param index where its log line is or was, with {@code document}
 * @param at when it came
 * @param rule the rule that stopped it, as the web ACL calls it
 * @param subRule the rule in that group; empty when it is the web ACL's own
 * @param japanese its sentence; {@code english} likewise
 * @param current the verdict that holds
 */
public record JudgedRequest(
        UUID id,
        String index,
        String document,
        Instant at,
        WebAclId acl,
        String rule,
        String subRule,
        String japanese,
        String english,
        VerdictVersion current) {

    /** What it was, without whole addresses. */
    public String sentence(Language language) {
        return language == Language.JA ? japanese : english;
    }
}
