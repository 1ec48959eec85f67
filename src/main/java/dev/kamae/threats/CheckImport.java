package dev.kamae.threats;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.util.List;

/**
 * A file of results that came in.
 *
 * @param findings that counted
 * @param skipped those that say neither passed nor failed, that somebody has muted, or that are about nothing any more
 * @param unmapped checks that are about no question of the security pillar, and so are no evidence
 * @param checks how many different ones are evidence
 * @param runs when the checks ran, in each account
 */
public record CheckImport(
        String id,
        Instant at,
        Actor by,
        String name,
        CheckSource source,
        int findings,
        int skipped,
        List<String> unmapped,
        int checks,
        List<Run> runs) {

    public CheckImport {
        unmapped = List.copyOf(unmapped);
        runs = List.copyOf(runs);
    }

    /** When the checks ran in an account. */
    public record Run(String account, Instant at) {}
}
