package dev.kamae.traffic;

import dev.kamae.core.Territory;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What came in during a period, and whether it is usual.
 *
 * @param at when it was asked for
 * @param acls whose requests are summed up
 * @param leftOut whose are not
 * @param requests of all territories
 * @param stopped requests that ended with anything but ALLOW
 * @param counted requests that were not blocked and matched a rule that only counts
 * @param wouldHaveBlocked those of them that a rule would have blocked if it had not been set to count
 * @param paths only for those who may see log lines
 * @param clients only for those who may see log lines
 * @param stoppingRules rules that ended requests with anything but ALLOW
 * @param countingRules rules that matched and ended nothing, as far as history goes
 * @param countries from overseas
 */
public record Overview(
        Period period,
        Instant at,
        Completeness completeness,
        List<WebAclId> acls,
        List<LeftOut> leftOut,
        Measure requests,
        Map<Territory, TerritoryFigures> territories,
        ActionCourse actions,
        Figure stopped,
        Figure counted,
        Figure wouldHaveBlocked,
        ClassCourse classes,
        TopList paths,
        TopList clients,
        List<RuleTop> stoppingRules,
        List<RuleTop> countingRules,
        TopList countries) {

    /** The same figures, of which something else is said to be missing. */
    public Overview with(Completeness other) {
        return new Overview(
                period,
                at,
                other,
                acls,
                leftOut,
                requests,
                territories,
                actions,
                stopped,
                counted,
                wouldHaveBlocked,
                classes,
                paths,
                clients,
                stoppingRules,
                countingRules,
                countries);
    }
}
