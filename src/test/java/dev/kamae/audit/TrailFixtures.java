package dev.kamae.audit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What only somebody who owns the database can do to the trail. */
public final class TrailFixtures {

    private static final String[] TABLES = {"audit_row", "audit_seal", "audit_check"};

    private TrailFixtures() {}

    public static void empty(JdbcClient sql) {
        unguarded(sql, "delete from audit_check", "delete from audit_seal", "delete from audit_row");
    }

    /** Rows, all of them sealed. */
    public static void sealed(JdbcClient sql, int rows) {
        sql.sql("""
                        insert into audit_row (at, actor, action, subject, detail)
                        select now(), 'job:test', 'issues.raised', 'issue:SEC-' || n, '{"severity": "HIGH"}'
                          from generate_series(1, :rows) as n
                        """).param("rows", rows).update();
        var chain = new Chain(sql, JsonMapper.shared(), Clock.systemUTC());
        while (chain.seal() > 0) {
            // until none waits
        }
    }

    /** Does what the triggers and the foreign key refuse. */
    public static void unguarded(JdbcClient sql, String... statements) {
        for (var table : TABLES) {
            sql.sql("alter table %s disable trigger user".formatted(table)).update();
        }
        sql.sql("alter table audit_seal drop constraint audit_seal_row_id_fkey").update();
        for (var statement : statements) {
            sql.sql(statement).update();
        }
        sql.sql("alter table audit_seal add constraint audit_seal_row_id_fkey"
                        + " foreign key (row_id) references audit_row (id) not valid")
                .update();
        for (var table : TABLES) {
            sql.sql("alter table %s enable trigger user".formatted(table)).update();
        }
    }
}
