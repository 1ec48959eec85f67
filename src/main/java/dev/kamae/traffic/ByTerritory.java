package dev.kamae.traffic;

import dev.kamae.core.Territory;
import dev.kamae.webacl.WebAclId;
import java.util.List;
import java.util.Map;

/**
 * What an {@link Overview} of the same period says by territory.
 *
 * @param acls whose requests are summed up; empty when none logged anything, and then nothing is known
 */
public record ByTerritory(List<WebAclId> acls, Map<Territory, TerritoryFigures> figures) {}
