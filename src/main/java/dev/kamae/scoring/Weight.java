package dev.kamae.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One of the weights of the formula, with what it is counted in and the numbers that it can be. */
public enum Weight {
    PRIOR(Group.ASSESSMENT, Unit.OBSERVATIONS, "1", "100"),
    PRIOR_HALF_LIFE(Group.ASSESSMENT, Unit.DAYS, "1", "3650"),
    UNKNOWN_AFTER(Group.ASSESSMENT, Unit.DAYS, "30", "3650"),

    PREVENT(Group.FUNCTIONS, Unit.SHARE, "0.05", "0.9"),
    DETECT(Group.FUNCTIONS, Unit.SHARE, "0.05", "0.9"),
    RESPOND(Group.FUNCTIONS, Unit.SHARE, "0.05", "0.9"),
    WEAKEST(Group.FUNCTIONS, Unit.SHARE, "0", "1"),

    ANSWERS_CAP(Group.ANSWERS, Unit.OBSERVATIONS, "0.1", "100"),
    ANSWERS_CADENCE(Group.ANSWERS, Unit.DAYS, "1", "3650"),
    ANSWERS_HALF_LIFE(Group.ANSWERS, Unit.DAYS, "1", "3650"),

    CHECKS_CAP(Group.CHECKS, Unit.OBSERVATIONS, "0.1", "100"),
    CHECKS_CADENCE(Group.CHECKS, Unit.DAYS, "1", "3650"),
    CHECKS_HALF_LIFE(Group.CHECKS, Unit.DAYS, "1", "3650"),

    DRILLS_CAP(Group.DRILLS, Unit.OBSERVATIONS, "0.1", "100"),
    DRILLS_CADENCE(Group.DRILLS, Unit.DAYS, "1", "3650"),
    DRILLS_HALF_LIFE(Group.DRILLS, Unit.DAYS, "1", "3650"),

    ATTACKS_CAP(Group.ATTACKS, Unit.OBSERVATIONS, "0.1", "100"),
    ATTACKS_CADENCE(Group.ATTACKS, Unit.DAYS, "1", "3650"),
    ATTACKS_HALF_LIFE(Group.ATTACKS, Unit.DAYS, "1", "3650"),
    ATTACKS_OVER(Group.ATTACKS, Unit.DAYS, "1", "31"),
    ATTACKS_FEWEST(Group.ATTACKS, Unit.REQUESTS, "1", "1000000"),

    ISSUE_CRITICAL(Group.ISSUES, Unit.OBSERVATIONS, "0.1", "100"),
    ISSUE_HIGH(Group.ISSUES, Unit.OBSERVATIONS, "0.1", "100"),
    ISSUE_MEDIUM(Group.ISSUES, Unit.OBSERVATIONS, "0.1", "100"),
    ISSUE_LOW(Group.ISSUES, Unit.OBSERVATIONS, "0.1", "100"),
    ISSUE_CAP(Group.ISSUES, Unit.OBSERVATIONS, "0.1", "100"),
    ISSUE_DOUBLES_IN(Group.ISSUES, Unit.DAYS, "1", "3650"),

    INCIDENT(Group.INCIDENTS, Unit.OBSERVATIONS, "0.1", "100"),
    INCIDENT_CAP(Group.INCIDENTS, Unit.OBSERVATIONS, "0.1", "100"),
    INCIDENT_HALF_LIFE(Group.INCIDENTS, Unit.DAYS, "1", "3650"),

    THICK_BELOW(Group.THICKNESS, Unit.POINTS, "0.1", "50"),
    THIN_FROM(Group.THICKNESS, Unit.POINTS, "0.1", "50");

    private final Group group;
    private final Unit unit;
    private final BigDecimal least;
    private final BigDecimal most;

    Weight(Group group, Unit unit, String least, String most) {
        this.group = group;
        this.unit = unit;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** What a weight is about. */
    public enum Group {
        ASSESSMENT,
        FUNCTIONS,
        ANSWERS,
        CHECKS,
        DRILLS,
        ATTACKS,
        ISSUES,
        INCIDENTS,
        THICKNESS;

        public List<Weight> weights() {
            return Arrays.stream(Weight.values())
                    .filter(weight -> weight.group == this)
                    .toList();
        }
    }

    /** What it is counted in. */
    public enum Unit {
        OBSERVATIONS,
        DAYS,
        SHARE,
        REQUESTS,
        POINTS;

        /** Whether only whole numbers make sense. */
        public boolean isWhole() {
            return this == DAYS || this == REQUESTS;
        }
    }

    public Group group() {
        return group;
    }

    public Unit unit() {
        return unit;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    /** How many decimals it can have. */
    public int decimals() {
        return unit.isWhole() ? 0 : 4;
    }

    /** Whether it can be this. */
    public boolean takes(BigDecimal value) {
        return value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && value.stripTrailingZeros().scale() <= decimals();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
