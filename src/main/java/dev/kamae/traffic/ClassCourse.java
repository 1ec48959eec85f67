package dev.kamae.traffic;

import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests by class, of the web ACLs on which Bot Control evaluates.
 *
 * @param acls those; empty when there is none, and then every figure is not known
 * @param requests all of theirs
 * @param evaluated those that Bot Control looked at: a share of bots is a share of these
 * @param leftOut why others with Bot Control are not among them
 * @param untold why nobody can tell the classes apart; empty where they are
 * @param sums by class over the whole period
 * @param course by class over time; a class without requests is left out
 */
public record ClassCourse(
        List<WebAclId> acls,
        Figure requests,
        Figure evaluated,
        List<Lack> leftOut,
        Optional<Lack> untold,
        Map<TrafficClass, Figure> sums,
        List<ClassPoint> course) {

    /**
     * One hour or day.
     *
     * @param complete whether everything is known of it
     */
    public record ClassPoint(Instant start, Map<TrafficClass, Long> requests, boolean complete) {}
}
