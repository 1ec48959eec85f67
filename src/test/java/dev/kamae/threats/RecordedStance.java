package dev.kamae.threats;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests have recorded about the threats. */
public final class RecordedStance {

    private RecordedStance() {}

    /** Leaves the catalogue alone, as it was delivered. */
    public static void clear(JdbcClient jdbc) {
        jdbc.sql(
                        "truncate answer_version, assessment_version, target_version, impact_version, pressure_version, "
                                + "counter_version, applicability_version, drill_version, check_import, check_run, check_result")
                .update();
        jdbc.sql("delete from threat_control where control in (select id from control where own)")
                .update();
        jdbc.sql("delete from control where own").update();
        jdbc.sql("update control set retired_at = null").update();
    }
}
