package dev.kamae.issues;

import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.core.Actor;
import dev.kamae.core.Severity;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The policy by which issues are to be done in time, with its history, and how issues stand against it. While nobody has set
 * one, how they stand is not known.
 */
@Service
@Transactional(readOnly = true)
public class IssuePolicies {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IssuePolicies(
            JdbcClient jdbc,
            BusinessCalendar calendar,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Every policy, the one that holds first; empty while nobody has set one. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    public List<IssuePolicy> all() {
        return jdbc.sql("select * from issue_policy order by version desc")
                .query(IssuePolicies::policy)
                .list();
    }

    /**
     * Sets the policy from now on, and says why.
     *
     * @param seen the version that the person has seen, 0 where there was none; refuses with
     *     {@link IssuePolicyChangedMeanwhile} when it is no longer the one that holds
     * @param days by severity; a severity that is left out has no limit
     */
    @RolesAllowed(Capability.DECIDE)
    @Transactional
    public IssuePolicy set(int seen, Map<Severity, Integer> days, String reason) {
        // one at a time; readers need not wait
        jdbc.sql("lock table issue_policy in exclusive mode").update();
        all().stream().findFirst().filter(holding -> holding.version() != seen).ifPresent(theirs -> {
            throw new IssuePolicyChangedMeanwhile(theirs);
        });
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var policy = new IssuePolicy(seen + 1, now, identity.actor(), reason, days);
        jdbc.sql("""
                        insert into issue_policy (version, at, actor, reason, critical, high, medium, low, information)
                        values (:version, :at, :actor, :reason, :critical, :high, :medium, :low, :information)
                        """)
                .param("version", policy.version())
                .param("at", Timestamp.from(policy.at()))
                .param("actor", policy.by().toString())
                .param("reason", policy.reason())
                .param("critical", policy.days().get(Severity.CRITICAL))
                .param("high", policy.days().get(Severity.HIGH))
                .param("medium", policy.days().get(Severity.MEDIUM))
                .param("low", policy.days().get(Severity.LOW))
                .param("information", policy.days().get(Severity.INFORMATION))
                .update();
        events.publishEvent(new IssuePolicySet(policy));
        return policy;
    }

    /** By when an issue that is raised today would be to be done; empty without a policy or a limit. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    public Optional<LocalDate> proposal(Severity severity) {
        return holding(clock.instant())
                .flatMap(policy -> policy.days(severity))
                .map(days -> calendar.plusBusinessDays(LocalDate.now(clock), days));
    }

    /** The policy that an issue is judged by: the one that held when it was done, or that holds now. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    public Optional<IssuePolicy> of(IssueVersion issue) {
        return holding(judged(issue));
    }

    /** How an issue stands; empty when nobody had set a policy, or it has no limit for such an issue. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    public Optional<ServiceLevel> level(IssueVersion issue) {
        return of(issue)
                .flatMap(policy -> policy.days(issue.content().severity()))
                .map(days -> level(
                        days,
                        day(issue.raisedAt()),
                        day(judged(issue)),
                        issue.status().isDone()));
    }

    /**
     * Before which moment an issue of each severity was raised that is past the policy as of a moment, unless it is done; a
     * severity without a limit is missing, and all are without a policy.
     */
    Map<Severity, Instant> raisedBeforeWhenPast(Instant moment) {
        var before = new EnumMap<Severity, Instant>(Severity.class);
        holding(moment)
                .ifPresent(policy -> policy.days()
                        .forEach((severity, days) -> before.put(
                                severity,
                                firstWithin(day(moment), days)
                                        .atStartOfDay(clock.getZone())
                                        .toInstant())));
        return before;
    }

    /** The first day on which an issue was raised that still has time on a day. */
    private LocalDate firstWithin(LocalDate day, int days) {
        var within = day;
        var past = day;
        while (!isPast(past, days, day)) {
            within = past;
            past = past.minusDays(2L * days + 7);
        }
        while (past.plusDays(1).isBefore(within)) {
            var middle = past.plusDays(ChronoUnit.DAYS.between(past, within) / 2);
            if (isPast(middle, days, day)) {
                past = middle;
            } else {
                within = middle;
            }
        }
        return within;
    }

    private boolean isPast(LocalDate raised, int days, LocalDate day) {
        return calendar.plusBusinessDays(raised, days).isBefore(day);
    }

    private ServiceLevel level(int days, LocalDate raised, LocalDate judged, boolean done) {
        var until = calendar.plusBusinessDays(raised, days);
        var past = judged.isAfter(until);
        var standing = done
                ? past ? ServiceLevel.Standing.MISSED : ServiceLevel.Standing.KEPT
                : past ? ServiceLevel.Standing.PAST : ServiceLevel.Standing.WITHIN;
        return new ServiceLevel(standing, days, until, calendar.businessDaysBetween(judged, until));
    }

    private Instant judged(IssueVersion issue) {
        return issue.status().isDone() ? issue.statusSince() : clock.instant();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private Optional<IssuePolicy> holding(Instant moment) {
        return jdbc.sql("select * from issue_policy where at <= :moment order by version desc limit 1")
                .param("moment", Timestamp.from(moment))
                .query(IssuePolicies::policy)
                .optional();
    }

    private static IssuePolicy policy(ResultSet row, int number) throws SQLException {
        var days = new EnumMap<Severity, Integer>(Severity.class);
        for (var severity : Severity.values()) {
            var limit = row.getObject(severity.name().toLowerCase(Locale.ROOT), Integer.class);
            if (limit != null) {
                days.put(severity, limit);
            }
        }
        return new IssuePolicy(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                Actor.parse(row.getString("actor")),
                row.getString("reason"),
                days);
    }

    /** Whether the person may set it. */
    public boolean maySet() {
        return identity.may(Capability.DECIDE);
    }
}
