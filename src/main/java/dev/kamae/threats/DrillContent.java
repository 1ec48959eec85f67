package dev.kamae.threats;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is told about a drill or a test.
 *
 * @param heldOn in the team's zone
 * @param controls that it was about, 1 to {@value #MOST_CONTROLS}
 * @param steps of its script, 1 to {@value #MOST_STEPS}
 * @param met how many of them went as they should
 * @param note in the person's words, may be empty
 * @param link where more stands: an address, the number of an issue, or nothing
 */
public record DrillContent(
        DrillKind kind, LocalDate heldOn, Set<ControlId> controls, int steps, int met, String note, String link) {

    public static final int MOST_CONTROLS = 30;
    public static final int MOST_STEPS = 1_000;
    public static final int LONGEST_LINK = 500;

    public DrillContent {
        controls = Set.copyOf(controls);
        note = new Words(note).text();
        link = link.strip();
        if (controls.isEmpty()
                || controls.size() > MOST_CONTROLS
                || steps < 1
                || steps > MOST_STEPS
                || met < 0
                || met > steps
                || link.length() > LONGEST_LINK
                || link.chars().anyMatch(Character::isISOControl)) {
            throw new DrillIncomplete();
        }
    }

    /** The share of its steps that were met, from 0 to 1. */
    public double share() {
        return (double) met / steps;
    }

    public DrillOutcome outcome() {
        if (met == steps) {
            return DrillOutcome.PASSED;
        }
        return met == 0 ? DrillOutcome.FAILED : DrillOutcome.PARTLY;
    }
}
