package dev.kamae.issues;

/** By what a list of issues is sorted; those that are equal follow their number. */
public enum IssueOrder {
    NUMBER("number"),
    SEVERITY("array_position(array['CRITICAL','HIGH','MEDIUM','LOW','INFORMATION'], severity)"),
    TITLE("title"),
    STATUS("array_position(array['OPEN','IN_PROGRESS','BLOCKED','RESOLVED','RISK_ACCEPTED','NOT_AN_ISSUE'], status)"),
    DUE("due_date"),
    RAISED("raised_at"),
    STATUS_SINCE("status_since");

    private final String sql;

    IssueOrder(String sql) {
        this.sql = sql;
    }

    String sql(boolean ascending) {
        var direction = ascending ? "asc" : "desc";
        return this == NUMBER
                ? "number " + direction
                : "%s %s nulls last, number %s".formatted(sql, direction, direction);
    }
}
