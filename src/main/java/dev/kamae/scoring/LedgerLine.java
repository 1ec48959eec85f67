package dev.kamae.scoring;

import dev.kamae.threats.ControlFunction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One piece of evidence in the ledger of a threat.
 *
 * @param movedBy what Counter would lose (or, negative, gain) without it, in points
 * @param details what it does to each control that it is about
 */
public record LedgerLine(Evidence evidence, double movedBy, List<Detail> details) {

    /**
     * @param weight in observations
     * @param points what it adds to the control's prior, in points of the control; those of a control add up exactly
     */
    public record Detail(JudgedId id, ControlFunction function, double weight, double points) {}

    /** The ledger of a threat whose Counter is known. */
    static List<LedgerLine> of(Reckoning reckoning) {
        return reckoning.movedBy().entrySet().stream()
                .map(entry -> new LedgerLine(entry.getKey(), entry.getValue(), details(reckoning, entry.getKey())))
                .sorted(Comparator.comparingDouble((LedgerLine line) -> -Math.abs(line.movedBy())))
                .toList();
    }

    private static List<Detail> details(Reckoning reckoning, Evidence evidence) {
        var details = new ArrayList<Detail>();
        reckoning
                .controls()
                .forEach((judged, effectiveness) -> effectiveness.evidence().stream()
                        .filter(weighed -> weighed.evidence().equals(evidence))
                        .map(weighed -> new Detail(
                                judged.id(), judged.function(), weighed.weight(), effectiveness.points(weighed)))
                        .forEach(details::add));
        return details;
    }
}
