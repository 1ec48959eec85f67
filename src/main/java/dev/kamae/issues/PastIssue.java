package dev.kamae.issues;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * An issue that was kept elsewhere so far, with what is known of its history.
 *
 * @param aliases what it was called there; the search finds it by them
 * @param states oldest first, at least one; the first is the one in which it was raised
 */
public record PastIssue(Set<String> aliases, List<State> states) {

    static final int LONGEST_ALIAS = 100;

    /**
     * @param at since when it was so
     * @param reason where that is known from
     */
    public record State(Instant at, IssueStatus status, IssueDraft content, String reason) {}

    public PastIssue {
        aliases = Set.copyOf(aliases);
        states = List.copyOf(states);
        if (states.isEmpty()) {
            throw new IllegalArgumentException("An issue has a state");
        }
        for (int i = 1; i < states.size(); i++) {
            if (states.get(i).at().isBefore(states.get(i - 1).at())) {
                throw new IllegalArgumentException("The states of an issue follow one another");
            }
        }
        if (aliases.stream().anyMatch(alias -> alias.isBlank() || alias.length() > LONGEST_ALIAS)
                || states.stream().anyMatch(state -> state.reason().length() > Issue.LONGEST_REASON)) {
            throw new IllegalArgumentException("An alias or a reason is too long");
        }
    }

    public State last() {
        return states.getLast();
    }
}
