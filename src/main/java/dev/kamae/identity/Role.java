package dev.kamae.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A named bundle of capabilities; a person holds one or more. */
public enum Role {
    EXECUTIVE(Capability.VIEW, Capability.DECIDE),
    ANALYST(Capability.VIEW, Capability.OWN, Capability.EDIT, Capability.INVESTIGATE, Capability.BLOCK),
    OWNER(Capability.OWN),
    AUDITOR(Capability.VIEW, Capability.INVESTIGATE, Capability.AUDIT),
    ADMINISTRATOR(Capability.VIEW, Capability.ADMIN);

    private final Set<String> capabilities;

    Role(String... capabilities) {
        this.capabilities = Set.of(capabilities);
    }

    public Set<String> capabilities() {
        return capabilities;
    }

    /** The roles that hold at least one of these capabilities. */
    public static List<Role> withAny(Collection<String> capabilities) {
        return Arrays.stream(values())
                .filter(role -> role.capabilities.stream().anyMatch(capabilities::contains))
                .toList();
    }
}
