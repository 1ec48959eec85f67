package dev.kamae.issues;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Those issues of a list that have one thing in common.
 *
 * @param key what they have in common: a severity, the id of an owner or a threat, a month; null for those that have none
 */
public record IssueGroup(IssueGrouping by, @Nullable String key) {

    /** Whether it is of those that have nothing of the sort: no owner, no threat. */
    public boolean isNone() {
        return key == null;
    }

    /** What they have in common; nothing for those that have none. */
    public String named() {
        return key == null ? "" : key;
    }

    /** Reads {@code month:2026-11}, and {@code owner:} for those that have none; empty for anything else. */
    public static Optional<IssueGroup> parse(String text) {
        var colon = text.indexOf(':');
        var key = text.substring(colon + 1);
        return Arrays.stream(IssueGrouping.values())
                .filter(by -> colon > 0 && by.word().equals(text.substring(0, colon)))
                .findFirst()
                .map(by -> new IssueGroup(by, key.isEmpty() ? null : key.replace('\0', ' ')));
    }

    @Override
    public String toString() {
        return by.word() + ":" + named();
    }
}
