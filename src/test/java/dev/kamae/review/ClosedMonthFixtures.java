package dev.kamae.review;

import dev.kamae.threats.RecordedStance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clears what nobody else can: the record of closed months. */
public final class ClosedMonthFixtures {

    private ClosedMonthFixtures() {}

    public static void clear(JdbcClient sql) {
        unguarded(sql, "delete from month_correction", "delete from closed_month");
    }

    /** Does what the database refuses, as somebody who owns it can. */
    public static void unguarded(JdbcClient sql, String... statements) {
        sql.sql("alter table closed_month disable trigger user").update();
        sql.sql("alter table month_correction disable trigger user").update();
        for (var statement : statements) {
            sql.sql(statement).update();
        }
        sql.sql("alter table closed_month enable trigger user").update();
        sql.sql("alter table month_correction enable trigger user").update();
    }

    /** Clears everything that a report tells of. */
    public static void nothingRecorded(JdbcClient sql) {
        clear(sql);
        RecordedStance.clear(sql);
        sql.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue")
                .update();
        sql.sql("truncate issue_version, issue_comment, issue_text").update();
        for (var table : new String[] {"territory", "class", "country", "rule", "bot", "top", "attack"}) {
            sql.sql("delete from %s_hour".formatted(table)).update();
            sql.sql("delete from %s_day".formatted(table)).update();
        }
        for (var table : new String[] {
            "traffic_hour", "summed_month", "folded_hour", "fold_progress", "profile_version", "web_acl"
        }) {
            sql.sql("delete from " + table).update();
        }
    }
}
