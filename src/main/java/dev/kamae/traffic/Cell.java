package dev.kamae.traffic;

import dev.kamae.core.Territory;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;

/**
 * Requests of one sort in one cut of a period.
 *
 * @param cut its beginning
 */
record Cell(
        Instant cut,
        WebAclId acl,
        Action action,
        Territory territory,
        TrafficClass trafficClass,
        long requests,
        long evaluated,
        long counted,
        long wouldBlock) {

    boolean isBlocked() {
        return action == Action.BLOCK;
    }
}
