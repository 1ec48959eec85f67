package dev.kamae.scoring;

import dev.kamae.core.Severity;
import dev.kamae.threats.ControlFunction;
import java.time.Duration;
import java.util.Map;

/**
 * The weights that Counter is reckoned with; they are judgement, so each set of them has a version.
 *
 * @param version counts from 1; stands beside every Counter
 * @param prior how many observations an assessment is worth
 * @param priorHalfLife after which an assessment's say in the spread has halved; in Counter itself it does not age
 * @param unknownAfter as of which age an assessment without fresh evidence tells nothing any more
 * @param shares of each function in Counter, together 1
 * @param weakest how much of a function is its weakest mandatory control, from 0 to 1
 * @param answers how answers of a review weigh
 * @param attacks how the share of attacks stopped weighs
 * @param drills how drills and tests weigh
 * @param checks how results of automatic checks weigh
 * @param attacksOver of how long the detected attacks are counted
 * @param fewestAttacks detected ones below which a share tells nothing
 * @param issues what an open issue weighs by its severity, before it is overdue
 * @param issueCap what all open issues of a control weigh at most
 * @param issueDoublesIn how long an issue is overdue when it weighs twice
 * @param incident what an incident weighs on a control that it came through, until it is contained
 * @param incidentCap what all incidents of a control weigh at most
 * @param incidentHalfLife after which the weight of a contained one has halved
 * @param thickBelow the spread of a Counter, in points, below which its evidence is thick
 * @param thinFrom as of which it is thin
 */
public record Formula(
        int version,
        double prior,
        Duration priorHalfLife,
        Duration unknownAfter,
        Map<ControlFunction, Double> shares,
        double weakest,
        Source answers,
        Source attacks,
        Source drills,
        Source checks,
        Duration attacksOver,
        long fewestAttacks,
        Map<Severity, Double> issues,
        double issueCap,
        Duration issueDoublesIn,
        double incident,
        double incidentCap,
        Duration incidentHalfLife,
        double thickBelow,
        double thinFrom) {

    /** Keeps for its share of a function what the weakest mandatory control leaves. */
    public double others() {
        return 1 - weakest;
    }

    /**
     * How evidence of one kind weighs.
     *
     * @param cap what all of it together weighs on a control, in observations
     * @param cadence how often it comes; until one and a half times as long it has its full weight
     * @param halfLife after which the weight of what is late has halved
     */
    public record Source(double cap, Duration cadence, Duration halfLife) {

        /** What is left of the weight at an age, from 0 to 1. */
        double freshness(Duration age) {
            var late = age.minus(cadence.multipliedBy(3).dividedBy(2));
            return late.isPositive() ? halved(late, halfLife) : 1;
        }

        boolean isFresh(Duration age) {
            return freshness(age) == 1;
        }
    }

    static double halved(Duration age, Duration halfLife) {
        return StrictMath.pow(2, -(double) age.toSeconds() / halfLife.toSeconds());
    }
}
