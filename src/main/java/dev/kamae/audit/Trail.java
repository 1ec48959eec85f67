package dev.kamae.audit;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import dev.kamae.identity.Capability;
import dev.kamae.jobs.Jobs;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, and whether what is written of it is whole. Nobody can change it here, and in the database not unnoticed. */
@Service
@Transactional(readOnly = true)
public class Trail {

    /** The most rows that one file holds. */
    public static final int LONGEST_FILE = 10_000;

    private final JdbcClient sql;
    private final Chain chain;
    private final Jobs jobs;
    private final Clock clock;

    Trail(JdbcClient sql, Chain chain, Jobs jobs, Clock clock) {
        this.sql = sql;
        this.chain = chain;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Latest first. */
    @RolesAllowed(Capability.AUDIT)
    public List<TrailRow> rows(TrailFilter filter, long offset, int limit) {
        var where = new Where(filter);
        return sql.sql("select id, at, actor, action, subject, detail::text as detail from audit_row where " + where
                        + " order by at desc, id desc limit :limit offset :offset")
                .params(where.parameters)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> chain.row(row))
                .list();
    }

    @RolesAllowed(Capability.AUDIT)
    public long count(TrailFilter filter) {
        var where = new Where(filter);
        return sql.sql("select count(*) from audit_row where " + where)
                .params(where.parameters)
                .query(Long.class)
                .single();
    }

    /** Everybody, jobs included, who is in the trail. */
    @RolesAllowed(Capability.AUDIT)
    public List<Actor> actors() {
        return distinct("actor").stream().map(Actor::parse).toList();
    }

    /** Every action that is in the trail. */
    @RolesAllowed(Capability.AUDIT)
    public List<String> actions() {
        return distinct("action");
    }

    /** From value to value in the index: there are few of them in many rows. */
    private List<String> distinct(String column) {
        return sql.sql("""
                        with recursive found as (
                          (select %1$s as value from audit_row order by %1$s limit 1)
                          union all
                          select (select %1$s from audit_row where %1$s > value order by %1$s limit 1)
                            from found where value is not null)
                        select value from found where value is not null order by value
                        """.formatted(column))
                .query((row, number) -> row.getString("value"))
                .list();
    }

    /** How it stands with the chain: whether it is being followed, and what was found the last time. */
    @RolesAllowed(Capability.AUDIT)
    public Checked checked() {
        var isUnderWay =
                jobs.latest(Checking.NAME).filter(run -> !run.state().isOver()).isPresent();
        return new Checked(isUnderWay, chain.lastCheck().orElse(null));
    }

    /**
     * How it stands with the chain.
     *
     * @param last null while there was no check
     */
    public record Checked(boolean isUnderWay, @Nullable ChainCheck last) {}

    /** Has the whole chain followed from its beginning, beside other work; {@link #checked} tells what came out. */
    @RolesAllowed(Capability.AUDIT)
    @Transactional
    public void check() {
        jobs.start(Checking.NAME, "");
    }

    /** Writes rows for the command line, within the transaction of the change. */
    public static Consumer<Auditable> into(DataSource database) {
        return new TrailWriter(JdbcClient.create(database), JsonMapper.shared())::write;
    }

    /**
     * Follows the chain for the command line, whose user owns the data; changes nothing.
     *
     * @param noted ends of the chain that were written down outside
     */
    public static ChainCheck follow(DataSource database, List<Link> noted, Clock clock) {
        return new Chain(JdbcClient.create(database), JsonMapper.shared(), clock)
                .follow(noted, _ -> {}, () -> false)
                .orElseThrow();
    }

    /** What is asked for and nothing else, so that each question finds its index. */
    private final class Where {

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> parameters = new HashMap<>();

        Where(TrailFilter filter) {
            var from = filter.from();
            var until = filter.until();
            and("actor = :by", "by", filter.by() == null ? null : filter.by().toString());
            and("action = :action", "action", filter.action());
            and(
                    "position(lower(:subject) in lower(subject)) > 0",
                    "subject",
                    filter.subject().isEmpty() ? null : filter.subject());
            and("at >= :from", "from", from == null ? null : start(from));
            and("at < :until", "until", until == null ? null : start(until.plusDays(1)));
        }

        private void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        private Timestamp start(LocalDate day) {
            return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
        }

        @Override
        public String toString() {
            return String.join(" and ", conditions);
        }
    }
}
