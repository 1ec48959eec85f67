package dev.kamae.identity;

import java.util.Set;

/**
 * What a person may do, for {@code @RolesAllowed} on services, routes and the API alike.
 *
 * <p>People hold {@link Role roles}; these are expanded to capabilities at sign-in, so that every check reads plain authorities.
 */
public final class Capability {

    /** Sees figures and the register. */
    public static final String VIEW = "VIEW";

    /** Sees and edits the issues that one owns. */
    public static final String OWN = "OWN";

    /** Edits the whole register. */
    public static final String EDIT = "EDIT";

    /** Sees log lines: addresses, paths and sign-ins are personal data. */
    public static final String INVESTIGATE = "INVESTIGATE";

    /** Accepts risks, approves budgets, closes months. */
    public static final String DECIDE = "DECIDE";

    /** Asks for clients to be blocked. */
    public static final String BLOCK = "BLOCK";

    /** Reads everything, the audit trail included. */
    public static final String AUDIT = "AUDIT";

    /** Manages people and settings. */
    public static final String ADMIN = "ADMIN";

    /** What takes a person: a job is never requester, approver or signer. */
    public static final Set<String> OF_PEOPLE = Set.of(DECIDE, BLOCK);

    /** Every capability there is. */
    public static final Set<String> ALL = Set.of(VIEW, OWN, EDIT, INVESTIGATE, DECIDE, BLOCK, AUDIT, ADMIN);

    private Capability() {}
}
