package dev.kamae.review;

import dev.kamae.core.Actor;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of closed months and of what was set right about them. */
@Component
class ClosedMonths {

    private final JdbcClient sql;

    ClosedMonths(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whether it was the first to close this month */
    boolean close(PostureReport report, String json, String sha256, Actor by, Instant now) {
        return sql.sql("""
                        insert into closed_month (month, at, json, sha256, formula, schema, closed_by, closed_at, missing)
                        values (:month, :at, :json, :sha256, :formula, :schema, :by, :now, :missing)
                        on conflict (month) do nothing
                        """)
                        .param("month", day(report.month()))
                        .param("at", Timestamp.from(report.at()))
                        .param("json", json)
                        .param("sha256", sha256)
                        .param("formula", report.formula())
                        .param("schema", report.schema())
                        .param("by", by.toString())
                        .param("now", Timestamp.from(now))
                        .param("missing", report.missingHours())
                        .update()
                == 1;
    }

    Optional<ClosedMonth> find(YearMonth month) {
        return sql.sql("select * from closed_month where month = :month")
                .param("month", day(month))
                .query(ClosedMonths::closed)
                .optional();
    }

    /** Without their reports. */
    List<Month> since(YearMonth first) {
        return sql.sql("select month, closed_by, closed_at from closed_month where month >= :first")
                .param("first", day(first))
                .query((row, _) -> new Month(
                        month(row),
                        Month.State.CLOSED,
                        Actor.parse(row.getString("closed_by")),
                        row.getTimestamp("closed_at").toInstant()))
                .list();
    }

    void correct(YearMonth month, String words, Actor by, Instant now) {
        sql.sql("insert into month_correction (month, at, actor, words) values (:month, :now, :by, :words)")
                .param("month", day(month))
                .param("now", Timestamp.from(now))
                .param("by", by.toString())
                .param("words", words)
                .update();
    }

    /** Oldest first. */
    List<Correction> corrections(YearMonth month) {
        return sql.sql("select at, actor, words from month_correction where month = :month order by id")
                .param("month", day(month))
                .query((row, _) -> new Correction(
                        row.getTimestamp("at").toInstant(),
                        Actor.parse(row.getString("actor")),
                        row.getString("words")))
                .list();
    }

    private static ClosedMonth closed(ResultSet row, int number) throws SQLException {
        var json = row.getString("json");
        var sha256 = row.getString("sha256");
        return new ClosedMonth(
                month(row),
                row.getTimestamp("at").toInstant(),
                Actor.parse(row.getString("closed_by")),
                row.getTimestamp("closed_at").toInstant(),
                sha256,
                row.getInt("schema"),
                row.getInt("formula"),
                row.getInt("missing"),
                ReportJson.sha256(json).equals(sha256) ? ReportJson.read(json) : null);
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static Date day(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }
}
