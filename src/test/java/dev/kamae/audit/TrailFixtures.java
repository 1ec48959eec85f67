package dev.kamae.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What only somebody who owns the database can do to the trail. */
public final class TrailFixtures {

    private static final String[] TABLES = {"audit_row", "audit_seal", "audit_check"};

    private TrailFixtures() {}

    public static void empty(JdbcClient sql) {
        unguarded(sql, "delete from audit_check", "delete from audit_seal", "delete from audit_row");
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
