package dev.kamae.issues;

import dev.kamae.core.Severity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** By what the issues of a list are told apart and counted. An issue about two threats counts with each of them. */
public enum IssueGrouping {
    SEVERITY("severity"),
    OWNER("cast(owner as text)"),
    STATUS("status"),
    THREAT("threat"),
    LABEL("label"),
    ORIGIN("origin_kind"),
    /** Of opening, in the team's zone: 2026-11. */
    MONTH("to_char(raised_at at time zone :zone, 'YYYY-MM')"),
    AGE("case " + ages() + " end");

    private final String sql;

    IssueGrouping(String sql) {
        this.sql = sql;
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What tells the group of a version; null for one without. */
    String sql() {
        return sql;
    }

    /** What the rows are taken from. */
    String from() {
        return switch (this) {
            case THREAT -> "issue_version left join lateral unnest(threats) as about (threat) on true";
            case LABEL -> "issue_version left join lateral unnest(labels) as called (label) on true";
            default -> "issue_version";
        };
    }

    /** The condition that a version is of a group {@code :group}, or of none. */
    String narrowed(boolean none) {
        if (this == THREAT) {
            return none ? "cardinality(threats) = 0" : "threats @> array[cast(:group as text)]";
        }
        if (this == LABEL) {
            return none ? "labels = '{}'" : "labels <> '{}' and labels @> array[cast(:group as text)]";
        }
        return none ? sql + " is null" : sql + " = :group";
    }

    /** What has an order of its own in that, months latest first, others by how many they are; those without last. */
    Comparator<IssueGroupCount> order() {
        var byRank =
                Comparator.comparing((IssueGroupCount count) -> count.group().isNone());
        return switch (this) {
            case SEVERITY -> byRank.thenComparing(count -> place(Severity.values(), count));
            case STATUS -> byRank.thenComparing(count -> place(IssueStatus.values(), count));
            case AGE -> byRank.thenComparing(count -> place(IssueAge.values(), count));
            case MONTH -> byRank.thenComparing(count -> count.group().named(), Comparator.reverseOrder());
            case OWNER, THREAT, LABEL, ORIGIN ->
                byRank.thenComparing(IssueGroupCount::issues, Comparator.reverseOrder())
                        .thenComparing(count -> count.group().named());
        };
    }

    private static int place(Enum<?>[] values, IssueGroupCount count) {
        return List.of(Arrays.stream(values).map(Enum::name).toArray())
                .indexOf(count.group().named());
    }

    private static String ages() {
        return String.join(
                " ",
                Arrays.stream(IssueAge.values())
                        .map(age -> "when " + age.sql() + " then '" + age + "'")
                        .toList());
    }
}
