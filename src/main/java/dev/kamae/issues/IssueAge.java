package dev.kamae.issues;

/** How many days ago an issue was raised, in the team's zone, both ends inside. */
public enum IssueAge {
    UP_TO_30(0, 30),
    UP_TO_90(31, 90),
    UP_TO_180(91, 180),
    OLDER(181, 1_000_000);

    private final int from;
    private final int to;

    IssueAge(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The condition that a version is of an issue as old as this on {@code :today}. */
    String sql() {
        return "cast(:today as date) - cast(raised_at at time zone :zone as date) between %d and %d"
                .formatted(from, to);
    }
}
