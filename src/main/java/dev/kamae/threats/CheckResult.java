package dev.kamae.threats;

import dev.kamae.core.Severity;
import java.util.Set;

/**
 * One check in one account.
 *
 * @param check what the tool calls it
 * @param passed how many resources did
 * @param questions of the security pillar that it is about
 */
public record CheckResult(
        String check, String title, Severity severity, int passed, int failed, Set<String> questions) {

    public CheckResult {
        questions = Set.copyOf(questions);
        if (passed < 0 || failed < 0 || passed + failed == 0) {
            throw new IllegalArgumentException("A check has looked at something");
        }
    }

    /** The share of resources that passed: many resources have no more say than few. */
    public double share() {
        return (double) passed / (passed + failed);
    }

    /** 4 for a critical one to 1 for a low one. */
    int weight() {
        return switch (severity) {
            case CRITICAL -> 4;
            case HIGH -> 3;
            case MEDIUM -> 2;
            case LOW, INFORMATION -> 1;
        };
    }
}
