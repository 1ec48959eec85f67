package dev.kamae.roadmap;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests have planned. */
public final class PlannedMeasures {

    private PlannedMeasures() {}

    /** Nothing is planned, and nobody has agreed to anything. */
    public static void clear(JdbcClient jdbc) {
        jdbc.sql("truncate roadmap_measure, roadmap_agreement, roadmap_agreed_measure, roadmap_agreed_counter")
                .update();
    }
}
