package dev.kamae.scoring;

import dev.kamae.threats.ControlFunction;
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
}
