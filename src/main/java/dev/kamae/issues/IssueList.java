package dev.kamae.issues;

import dev.kamae.core.MonthAt;
import dev.kamae.core.Origin;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.ThreatId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register as lists and figures, in SQL because it has to be fast at 100,000 issues.
 *
 * <p>Which rows a page has is found in {@code issue_listed}, or as of a moment in {@code issue_as_of}, without opening others. A
 * search takes its candidates from {@code issue_text_grams} (an index of two-character pieces); a word of two characters is such
 * a piece itself, and for longer ones the text of the candidates is looked at.
 */
@Component
class IssueList {

    private static final String DONE = "status in ('RESOLVED', 'RISK_ACCEPTED', 'NOT_AN_ISSUE')";
    private static final String INCIDENT = "personal_data is not null";
    private static final String COLUMNS =
            "issue, number, title, severity, status, owner, due_date, due_text, raised_at, status_since, personal_data, cost_once, "
                    + "cost_yearly, array_to_string(labels, ',') as labels";
    private static final String SEARCHED = """
            issue in (select t.issue from issue_text t
                       where issue_grams(t.text) @> issue_query(:word%1$d)
                         and (length(issue_folded(:word%1$d)) <= 2 or position(issue_folded(:word%1$d) in t.text) > 0))
            """;
    private static final String SEARCHED_THEN = "issue in (select found from issue_found(:word%1$d) as found)";
    private static final int MOST_GROUPS = 500;

    private final JdbcClient jdbc;
    private final Controls controls;
    private final IssuePolicies policies;
    private final Clock clock;

    IssueList(JdbcClient jdbc, Controls controls, IssuePolicies policies, Clock clock) {
        this.jdbc = jdbc;
        this.controls = controls;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param onlyOf whose issues alone may be seen, null for all
     */
    List<IssueSummary> page(
            IssueFilter filter,
            @Nullable PersonId onlyOf,
            IssueOrder order,
            boolean ascending,
            long offset,
            int limit) {
        var where = new Where(filter, onlyOf);
        return jdbc.sql("""
                        select %1$s
                          from issue_version
                          join (select issue, version from issue_version where %2$s
                                 order by %3$s limit :limit offset :offset) as page using (issue, version)
                         order by %3$s
                        """.formatted(COLUMNS, where.sql(), order.sql(ascending)))
                .params(where.parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query(IssueList::summary)
                .list();
    }

    List<IssueSummary> called(String alias, @Nullable PersonId onlyOf) {
        return jdbc.sql("""
                        select %s from issue_version
                         where until is null and (cast(:onlyOf as uuid) is null or owner = :onlyOf)
                           and issue in (select issue from issue_alias where issue_folded(alias) = issue_folded(:alias))
                         order by number
                        """.formatted(COLUMNS))
                .param("alias", alias.replace('\0', ' ').strip())
                .param("onlyOf", onlyOf == null ? null : onlyOf.value(), Types.OTHER)
                .query(IssueList::summary)
                .list();
    }

    /** What these were called before they came here; one that was called nothing is left out. */
    Map<IssueId, String> aliases(Collection<IssueId> ids, @Nullable PersonId onlyOf) {
        var aliases = new HashMap<IssueId, String>();
        jdbc.sql("""
                        select v.issue, string_agg(a.alias, ', ' order by a.alias) as aliases
                          from issue_version v join issue_alias a on a.issue = v.issue
                         where v.issue = any(:ids) and v.until is null and (cast(:onlyOf as uuid) is null or v.owner = :onlyOf)
                         group by v.issue
                        """)
                .param("ids", ids.stream().map(IssueId::value).toArray(UUID[]::new))
                .param("onlyOf", onlyOf == null ? null : onlyOf.value(), Types.OTHER)
                .query(row -> {
                    aliases.put(new IssueId(row.getObject("issue", UUID.class)), row.getString("aliases"));
                });
        return aliases;
    }

    long count(IssueFilter filter, @Nullable PersonId onlyOf) {
        var where = new Where(filter, onlyOf);
        return jdbc.sql("select count(*) from issue_version where " + where.sql())
                .params(where.parameters)
                .query(Long.class)
                .single();
    }

    /** The groups of those that a list shows, at most {@value #MOST_GROUPS}. */
    List<IssueGroupCount> groups(IssueFilter filter, @Nullable PersonId onlyOf, IssueGrouping by) {
        var where = new Where(filter, onlyOf);
        return jdbc
                .sql("""
                        select %s as group_key, count(*) as issues,
                               count(*) filter (where not %s and due_date < :today) as overdue
                          from %s where %s group by 1 order by 2 desc limit %d
                        """.formatted(by.sql(), DONE, by.from(), where.sql(), MOST_GROUPS))
                .params(where.parameters)
                .param("today", Date.valueOf(day(filter.at())))
                .param("zone", clock.getZone().getId())
                .query((row, _) -> new IssueGroupCount(
                        new IssueGroup(by, row.getString("group_key")), row.getLong("issues"), row.getLong("overdue")))
                .list()
                .stream()
                .sorted(by.order())
                .toList();
    }

    IssueCounts counts(@Nullable Instant at, @Nullable PersonId onlyOf) {
        var where = new Where(IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL).at(at), onlyOf);
        return jdbc.sql("""
                        select count(*) as total,
                               count(*) filter (where not done) as unresolved,
                               count(*) filter (where not done and due_date < :today) as overdue,
                               count(*) filter (where status = 'OPEN') as open,
                               count(*) filter (where status = 'IN_PROGRESS') as in_progress,
                               count(*) filter (where status = 'BLOCKED') as blocked,
                               count(*) filter (where not done and severity in ('CRITICAL', 'HIGH')) as high,
                               count(*) filter (where status = 'RISK_ACCEPTED') as risk_accepted,
                               count(*) filter (where raised_at >= :month) as raised_this_month,
                               count(*) filter (where done and status_since >= :month) as done_this_month
                          from (select *, %s as done from issue_version where %s) as current
                        """.formatted(DONE, where.sql()))
                .params(where.parameters)
                .param("today", Date.valueOf(day(at)))
                .param("month", firstOfMonth(at))
                .query(IssueCounts.class)
                .single();
    }

    IssueAges ages(@Nullable Instant at, @Nullable PersonId onlyOf) {
        var where = new Where(IssueFilter.UNRESOLVED.at(at), onlyOf);
        return jdbc.sql("""
                        select count(*) filter (where %s) as up_to30,
                               count(*) filter (where %s) as up_to90,
                               count(*) filter (where %s) as up_to180,
                               count(*) filter (where %s) as older
                          from issue_version where %s
                        """.formatted(
                                IssueAge.UP_TO_30.sql(),
                                IssueAge.UP_TO_90.sql(),
                                IssueAge.UP_TO_180.sql(),
                                IssueAge.OLDER.sql(),
                                where.sql()))
                .params(where.parameters)
                .param("today", Date.valueOf(day(at)))
                .param("zone", clock.getZone().getId())
                .query(IssueAges.class)
                .single();
    }

    /** The labels of current issues, those of most issues first. */
    List<String> labels(@Nullable PersonId onlyOf) {
        return jdbc.sql("""
                        select label from issue_version, unnest(labels) as label
                         where until is null and labels <> '{}' and (cast(:onlyOf as uuid) is null or owner = :onlyOf)
                         group by label order by count(*) desc, label limit :most
                        """)
                .param("onlyOf", onlyOf == null ? null : onlyOf.value(), Types.OTHER)
                .param("most", MOST_GROUPS)
                .query((row, _) -> row.getString("label"))
                .list();
    }

    private String controlsAgainst(ThreatId threat) {
        return controls.all().stream()
                .filter(control -> control.threats().contains(threat))
                .map(control -> control.id().value())
                .collect(Collectors.joining(","));
    }

    /** What weighed at a moment, without its long texts. */
    List<WeighingIssue> weighing(Instant at) {
        // many name the same, and a set for each of them would take longer than the rows
        var threats = new HashMap<String, Set<ThreatId>>();
        var controls = new HashMap<String, Set<ControlId>>();
        return jdbc.sql("""
                        select %1$s, origin_kind, origin_id, noticed_at, contained_at, closed_at,
                               array_to_string(threats, ' ') as threats, array_to_string(controls, ' ') as controls
                          from issue_version
                         where at <= :at and (until is null or until > :at)
                           and status not in ('RESOLVED', 'NOT_AN_ISSUE')
                           and (cardinality(threats) > 0 or cardinality(controls) > 0 or origin_kind is not null)
                           and personal_data is null
                        union all
                        select %1$s, origin_kind, origin_id, noticed_at, contained_at, closed_at,
                               array_to_string(threats, ' ') as threats, array_to_string(controls, ' ') as controls
                          from issue_version
                         where %2$s and status <> 'NOT_AN_ISSUE' and tstzrange(at, until) @> cast(:at as timestamptz)
                         order by number
                        """.formatted(COLUMNS, INCIDENT))
                .param("at", Timestamp.from(at))
                .query((row, number) -> weighing(
                        row,
                        threats.computeIfAbsent(row.getString("threats"), words -> ids(words, ThreatId::new)),
                        controls.computeIfAbsent(row.getString("controls"), words -> ids(words, ControlId::new))))
                .list();
    }

    private static WeighingIssue weighing(ResultSet row, Set<ThreatId> threats, Set<ControlId> controls)
            throws SQLException {
        var origin = row.getString("origin_kind");
        return new WeighingIssue(
                summary(row, 0),
                row.getTimestamp("raised_at").toInstant(),
                origin == null ? null : new Origin(origin, row.getString("origin_id")),
                threats,
                controls,
                moment(row, "noticed_at"),
                over(row));
    }

    /** As {@link Incident#over} tells it, and where nobody did, since it is resolved. */
    private static @Nullable Instant over(ResultSet row) throws SQLException {
        var contained = moment(row, "contained_at");
        var over = contained == null ? moment(row, "closed_at") : contained;
        return over == null && row.getString("status").equals(IssueStatus.RESOLVED.name())
                ? moment(row, "status_since")
                : over;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static <T> Set<T> ids(String words, Function<String, T> id) {
        return words.isEmpty() ? Set.of() : Stream.of(words.split(" ")).map(id).collect(Collectors.toUnmodifiableSet());
    }

    /** Labels have no commas. */
    private static Set<String> labels(String words) {
        return words.isEmpty() ? Set.of() : Set.of(words.split(","));
    }

    /** The day of a moment in the team's zone; today without one. */
    private LocalDate day(@Nullable Instant at) {
        return at == null ? LocalDate.now(clock) : LocalDate.ofInstant(at, clock.getZone());
    }

    private Timestamp firstOfMonth(@Nullable Instant at) {
        return Timestamp.from(
                MonthAt.of(at == null ? clock.instant() : at, clock.getZone()).start());
    }

    private static IssueSummary summary(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        return new IssueSummary(
                new IssueId(row.getObject("issue", UUID.class)),
                new IssueNumber(row.getInt("number")),
                row.getString("personal_data") == null ? IssueKind.ISSUE : IssueKind.INCIDENT,
                row.getString("title"),
                Severity.valueOf(row.getString("severity")),
                IssueStatus.valueOf(row.getString("status")),
                owner == null ? null : new PersonId(owner),
                new Due(row.getObject("due_date", LocalDate.class), row.getString("due_text")),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("status_since").toInstant(),
                new Cost(row.getObject("cost_once", Long.class), row.getObject("cost_yearly", Long.class)),
                labels(row.getString("labels")));
    }

    /** A filter as conditions on the versions that were current at its moment. */
    private final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();
        private final @Nullable Instant at;

        Where(IssueFilter filter, @Nullable PersonId onlyOf) {
            at = filter.at();
            if (at == null) {
                conditions.add("until is null");
            } else {
                and("tstzrange(at, until) @> cast(:at as timestamptz)", "at", Timestamp.from(at));
            }
            state(filter.state());
            if (!filter.severities().isEmpty()) {
                and(
                        "severity in (:severities)",
                        "severities",
                        filter.severities().stream().map(Enum::name).toList());
            }
            if (filter.owner() != null) {
                and("owner = :owner", "owner", filter.owner().value());
            }
            if (filter.kind() == IssueKind.INCIDENT) {
                conditions.add(INCIDENT);
            } else if (filter.kind() == IssueKind.ISSUE) {
                // told by the few that are none, so that no row of the others is opened
                conditions.add(
                        "(issue, version) not in (select issue, version from issue_version where " + INCIDENT + ")");
            }
            if (filter.label() != null) {
                and("labels @> array[cast(:label as text)] and labels <> '{}'", "label", filter.label());
            }
            if (filter.age() != null) {
                and(filter.age().sql(), "today", Date.valueOf(day(at)));
                parameters.put("zone", clock.getZone().getId());
            }
            if (filter.threat() != null) {
                and(
                        "(threats @> cast(array[:threat] as text[]) or controls && string_to_array(:controls, ','))",
                        "threat",
                        filter.threat().value());
                parameters.put("controls", controlsAgainst(filter.threat()));
            }
            if (onlyOf != null) {
                // whoever owns it now: what was once theirs is not
                and(
                        at == null
                                ? "owner = :onlyOf"
                                : "issue in (select issue from issue_version where until is null and owner = :onlyOf)",
                        "onlyOf",
                        onlyOf.value());
            }
            var group = filter.group();
            if (group != null) {
                and(group.by().narrowed(group.isNone()), "group", group.named());
                parameters.put("today", Date.valueOf(day(at)));
                parameters.put("zone", clock.getZone().getId());
            }
            words(filter.text());
        }

        private void state(IssueFilter.State state) {
            switch (state) {
                case UNRESOLVED -> conditions.add("not " + DONE);
                case OVERDUE -> {
                    conditions.add("not " + DONE);
                    and("due_date < :today", "today", Date.valueOf(day(at)));
                }
                case IN_TIME -> {
                    conditions.add("not " + DONE);
                    and("(due_date is null or due_date >= :today)", "today", Date.valueOf(day(at)));
                }
                case PAST_SLA -> {
                    conditions.add("not " + DONE);
                    pastSla();
                }
                case RAISED_THIS_MONTH -> and("raised_at >= :month", "month", firstOfMonth(at));
                case DONE_THIS_MONTH -> {
                    conditions.add(DONE);
                    and("status_since >= :month", "month", firstOfMonth(at));
                }
                case ALL -> {}
                case OPEN, IN_PROGRESS, BLOCKED, RESOLVED, RISK_ACCEPTED, NOT_AN_ISSUE ->
                    and("status = :status", "status", state.name());
            }
        }

        private void pastSla() {
            var past = new ArrayList<String>();
            policies.raisedBeforeWhenPast(at == null ? clock.instant() : at).forEach((severity, before) -> {
                past.add("severity = '%1$s' and raised_at < :past%1$s".formatted(severity));
                parameters.put("past" + severity, Timestamp.from(before));
            });
            conditions.add(past.isEmpty() ? "false" : "(" + String.join(" or ", past) + ")");
        }

        private void words(String text) {
            if (text.isBlank()) {
                return;
            }
            var words = text.split("[\\s\u3000]+");
            for (int i = 0; i < words.length; i++) {
                and((at == null ? SEARCHED : SEARCHED_THEN).formatted(i), "word" + i, words[i]);
            }
        }

        private void and(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        String sql() {
            return String.join(" and ", conditions);
        }
    }
}
