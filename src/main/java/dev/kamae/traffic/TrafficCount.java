package dev.kamae.traffic;

import dev.kamae.waflog.Action;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.WebAclId;

/**
 * Requests of one sort within an hour.
 *
 * @param country two letters; empty when AWS could not tell
 * @param evaluated how many of them Bot Control looked at
 * @param counted how many of them matched a rule that only counts
 * @param wouldBlock how many of them matched a rule that would have blocked if it had not been set to count
 */
public record TrafficCount(
        WebAclId acl,
        Action action,
        String country,
        TrafficClass trafficClass,
        long requests,
        long evaluated,
        long counted,
        long wouldBlock) {

    /** Both, of the same sort. */
    TrafficCount plus(TrafficCount other) {
        return new TrafficCount(
                acl,
                action,
                country,
                trafficClass,
                requests + other.requests,
                evaluated + other.evaluated,
                counted + other.counted,
                wouldBlock + other.wouldBlock);
    }
}
