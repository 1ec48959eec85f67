package dev.kamae.traffic;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests that put hours into history themselves. */
public final class KeptSums {

    private KeptSums() {}

    /** Makes every sum that screens read anew, of what {@code traffic_hour} and its like have. */
    public static void make(JdbcClient sql, ZoneId zone) {
        sql.sql("delete from territory_hour").update();
        sql.sql("delete from class_hour").update();
        var ends = sql.sql("select min(hour) as first, max(hour) as last from traffic_hour")
                .query((row, _) -> new Timestamp[] {row.getTimestamp(1), row.getTimestamp(2)})
                .single();
        if (ends[0] == null) {
            return;
        }
        var first = ends[0].toInstant();
        var last = ends[1].toInstant();
        new HourTables(sql).sum(first, last.plusSeconds(1));
        var days = new DayTables(sql);
        for (var day = date(first, zone); !day.isAfter(date(last, zone)); day = day.plusDays(1)) {
            days.sum(day, zone);
        }
    }

    private static LocalDate date(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }
}
