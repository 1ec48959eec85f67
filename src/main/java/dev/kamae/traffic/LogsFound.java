package dev.kamae.traffic;

import dev.kamae.logstore.LogStoreHealth;
import dev.kamae.waflog.LogReach;
import java.util.Optional;

/**
 * What the log store has at first sight.
 *
 * @param health whether it answers, and of what make it is
 * @param logs empty when it has no log of AWS WAF
 */
public record LogsFound(LogStoreHealth health, Optional<Logs> logs) {

    /**
     * The logs of AWS WAF.
     *
     * @param reach from when to when
     * @param lines how many
     * @param lately how many in the last 24 hours of {@code reach}
     * @param allowed of these, those that were let through; without any the log is probably filtered
     * @param labelled of these, those with labels; without any there is no way to tell bots
     */
    public record Logs(LogReach reach, long lines, long lately, long allowed, long labelled) {}
}
