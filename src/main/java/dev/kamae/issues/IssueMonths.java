package dev.kamae.issues;

import dev.kamae.core.Severity;
import dev.kamae.identity.Capability;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register month by month, out of its history. */
@Service
@Transactional(readOnly = true)
public class IssueMonths {

    private static final String DONE = "status in ('RESOLVED', 'RISK_ACCEPTED', 'NOT_AN_ISSUE')";
    private static final String INCIDENT = "personal_data is not null";
    private static final String REAL = INCIDENT + " and status <> 'NOT_AN_ISSUE'";
    private static final String THEN = "tstzrange(at, until) @> cast(:end as timestamptz)";

    /** What happened before the month began counts in it only where the register did not know of it by then. */
    private static final String NEW = """
            (%1$s >= :start or not exists (
                select 1 from issue_version b
                 where b.issue = issue_version.issue and tstzrange(b.at, b.until) @> cast(:start as timestamptz)
                   and b.personal_data is not null and b.status <> 'NOT_AN_ISSUE' and %2$s))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    IssueMonths(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The months from one to another, both included; those still to come are left out. */
    @RolesAllowed(Capability.VIEW)
    public List<IssueMonth> between(YearMonth from, YearMonth to) {
        var last = to.isAfter(thisMonth()) ? thisMonth() : to;
        return Stream.iterate(from, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(this::of)
                .toList();
    }

    /** When the first issue was raised; empty while there is none. */
    @RolesAllowed(Capability.VIEW)
    public Optional<YearMonth> first() {
        return jdbc.sql("select min(raised_at) from issue_version where version = 1")
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(at -> YearMonth.from(at.toInstant().atZone(clock.getZone())));
    }

    private IssueMonth of(YearMonth month) {
        var start = startOf(month);
        var end = end(month);
        var today = end.atZone(clock.getZone()).toLocalDate();
        return jdbc.sql("""
                        select (select count(*) from issue_version
                                 where not %1$s and tstzrange(at, until) @> cast(:start as timestamptz)) as carried_over,
                               (select count(*) from issue_version
                                 where version = 1 and raised_at >= :start and at <= :end) as opened,
                               (select count(*) from issue_version
                                 where %3$s and %2$s
                                   and coalesce(noticed_at, raised_at) < :end and %4$s) as incidents,
                               closed, accepted, unresolved, overdue
                          from (select count(*) filter (where status <> 'RISK_ACCEPTED') as closed,
                                       count(*) filter (where status = 'RISK_ACCEPTED') as accepted
                                  from issue_version where %1$s and status_since >= :start and %2$s) as done,
                               (select count(*) as unresolved, count(*) filter (where due_date < :today) as overdue
                                  from issue_version where not %1$s and %2$s) as open
                        """.formatted(DONE, THEN, REAL, NEW.formatted("coalesce(noticed_at, raised_at)", "true")))
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(end))
                .param("today", Date.valueOf(today))
                .query((row, _) -> {
                    var carried = row.getLong("carried_over");
                    var opened = row.getLong("opened");
                    var closed = row.getLong("closed");
                    var accepted = row.getLong("accepted");
                    var left = row.getLong("unresolved");
                    return new IssueMonth(
                            month,
                            carried,
                            opened,
                            left + closed + accepted - carried - opened,
                            closed,
                            accepted,
                            left,
                            row.getLong("overdue"),
                            daysToResolve(start, end),
                            row.getLong("incidents"),
                            daysToContain(start, end));
                })
                .single();
    }

    private Map<Severity, IssueMonth.Days> daysToResolve(Instant start, Instant end) {
        return days("raised_at", "status_since", "status = 'RESOLVED' and status_since >= :start", start, end);
    }

    /** Of those of which both moments are known. */
    private Map<Severity, IssueMonth.Days> daysToContain(Instant start, Instant end) {
        return days(
                "noticed_at",
                "contained_at",
                REAL + " and contained_at < :end and "
                        + NEW.formatted("contained_at", "b.noticed_at is not null and b.contained_at is not null"),
                start,
                end);
    }

    /** From one moment to another. */
    private Map<Severity, IssueMonth.Days> days(String from, String to, String of, Instant start, Instant end) {
        var days = new EnumMap<Severity, IssueMonth.Days>(Severity.class);
        jdbc.sql("""
                        select severity, count(*) as issues, max(days) as longest,
                               percentile_cont(0.5) within group (order by days) as median
                          from (select severity, extract(epoch from %2$s - %1$s) / 86400 as days
                                  from issue_version
                                 where %3$s and %4$s and %1$s is not null) as these
                         group by severity
                        """.formatted(from, to, of, THEN))
                .param("start", Timestamp.from(start))
                .param("end", Timestamp.from(end))
                .query(row -> {
                    days.put(
                            Severity.valueOf(row.getString("severity")),
                            new IssueMonth.Days(
                                    row.getLong("issues"), row.getDouble("median"), row.getDouble("longest")));
                });
        return days;
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock);
    }

    private Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** The moment as of which a month is closed, or now while it is under way. */
    private Instant end(YearMonth month) {
        var over = startOf(month.plusMonths(1));
        var now = clock.instant();
        return over.isAfter(now) ? now : over;
    }
}
