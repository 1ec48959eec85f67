package dev.kamae.threats;

import java.time.Instant;
import java.util.List;

/**
 * How the checks of one tool in one account stand that are about one question of the security pillar.
 *
 * @param at when they ran
 * @param results by the name of the check
 */
public record CheckStanding(
        CheckSource source, String account, SecurityQuestion question, Instant at, List<CheckResult> results) {

    public CheckStanding {
        results = List.copyOf(results);
    }

    /** The mean over the checks of the share that passed, severe checks counting more; from 0 to 1. */
    public double share() {
        var weights = results.stream().mapToInt(CheckResult::weight).sum();
        return results.stream()
                        .mapToDouble(result -> result.weight() * result.share())
                        .sum()
                / weights;
    }
}
