package dev.kamae.savedviews;

import dev.kamae.identity.PersonId;
import java.util.UUID;

/**
 * A page as somebody wants to see it again.
 *
 * @param route of the page, relative to the portal's root
 * @param query what is chosen on it, as its address says it
 * @param shared whether all who may see the page have it in their menu
 */
public record SavedView(UUID id, String route, String query, String name, PersonId owner, boolean shared) {}
