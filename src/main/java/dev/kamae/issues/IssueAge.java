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

    int from() {
        return from;
    }

    int to() {
        return to;
    }
}
