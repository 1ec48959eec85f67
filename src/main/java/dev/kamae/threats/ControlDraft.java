package dev.kamae.threats;

/**
 * A control of the team's own.
 *
 * @param name one line of 1 to {@value #LONGEST_NAME} characters, the same in both languages
 * @param weight 1 to 3
 */
public record ControlDraft(
        String name, ThreatId threat, ControlFunction function, int weight, boolean mandatory, Estate estate) {

    public static final int LONGEST_NAME = 120;
    public static final int HEAVIEST = 3;

    public ControlDraft {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new ControlIncomplete();
        }
        if (weight < 1 || weight > HEAVIEST) {
            throw new IllegalArgumentException("A weight is from 1 to 3, and not " + weight);
        }
    }
}
