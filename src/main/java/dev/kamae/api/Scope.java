package dev.kamae.api;

import dev.kamae.identity.Capability;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a token opens, for {@code @RolesAllowed} on the methods of the API. A scope opens its own methods and no others; behind
 * them it counts as the capabilities that a person needs for the same.
 */
public final class Scope {

    /** Reads what happened in the company: releases, campaigns, broadcasts. */
    public static final String EVENTS_READ = "events:read";

    /** Enters, changes and removes what happened in the company. */
    public static final String EVENTS_WRITE = "events:write";

    /** Reads the register of issues. */
    public static final String ISSUES_READ = "issues:read";

    /** Raises, changes and moves issues, and comments on them; reads them too, for the answer tells them. */
    public static final String ISSUES_WRITE = "issues:write";

    /** Reads the catalogue of threats, and what people judged of them. */
    public static final String THREATS_READ = "threats:read";

    /** Imports results of automatic checks. */
    public static final String THREATS_WRITE = "threats:write";

    /** Reads how well every threat is countered. */
    public static final String SCORES_READ = "scores:read";

    /** Has the formula reckon with what it sends; reads nothing of the record. */
    public static final String SCORES_EXPLAIN = "scores:explain";

    /** Reads which reviews there are, and what changed between them. */
    public static final String WELL_ARCHITECTED_READ = "wellarchitected:read";

    /** Imports reviews. */
    public static final String WELL_ARCHITECTED_WRITE = "wellarchitected:write";

    private static final Map<String, Set<String>> CAPABILITIES = new TreeMap<>(Map.of(
            EVENTS_READ, Set.of(Capability.VIEW),
            EVENTS_WRITE, Set.of(Capability.VIEW, Capability.EDIT),
            ISSUES_READ, Set.of(Capability.VIEW),
            ISSUES_WRITE, Set.of(Capability.VIEW, Capability.EDIT),
            THREATS_READ, Set.of(Capability.VIEW),
            THREATS_WRITE, Set.of(Capability.VIEW, Capability.EDIT),
            SCORES_READ, Set.of(Capability.VIEW),
            SCORES_EXPLAIN, Set.of(),
            WELL_ARCHITECTED_READ, Set.of(Capability.VIEW),
            WELL_ARCHITECTED_WRITE, Set.of(Capability.VIEW, Capability.EDIT)));

    /** Every scope there is. */
    public static final Set<String> ALL = Set.copyOf(CAPABILITIES.keySet());

    private Scope() {}

    static Set<String> capabilities(String scope) {
        return CAPABILITIES.getOrDefault(scope, Set.of());
    }
}
