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

    private static final Map<String, Set<String>> CAPABILITIES = new TreeMap<>(Map.of(
            EVENTS_READ, Set.of(Capability.VIEW),
            EVENTS_WRITE, Set.of(Capability.VIEW, Capability.EDIT)));

    /** Every scope there is. */
    public static final Set<String> ALL = Set.copyOf(CAPABILITIES.keySet());

    private Scope() {}

    static Set<String> capabilities(String scope) {
        return CAPABILITIES.getOrDefault(scope, Set.of());
    }
}
