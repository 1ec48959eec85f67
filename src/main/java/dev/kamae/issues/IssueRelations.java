package dev.kamae.issues;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an issue hangs together with others.
 *
 * @param waitsFor those that have to be done before it
 * @param duplicateOf the one that is about the same, null for none
 */
public record IssueRelations(
        Set<IssueNumber> waitsFor, @Nullable IssueNumber duplicateOf) {

    public static final IssueRelations NONE = new IssueRelations(Set.of(), null);

    /** An issue waits for no more than so many. */
    public static final int MOST = 20;

    public IssueRelations {
        waitsFor = Set.copyOf(waitsFor);
    }
}
