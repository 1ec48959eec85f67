package dev.kamae.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * A moment as it stands in every address: what the clock on the team's wall shows, {@code 2026-11-24T17:00}. It carries its
 * offset only within the hour that comes twice when clocks are put back.
 */
public final class WallTime {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter();

    private WallTime() {}

    /** What {@link #read} reads to the same moment. */
    public static String write(Instant moment, ZoneId zone) {
        var local = LocalDateTime.ofInstant(moment, zone);
        return zone.getRules().getValidOffsets(local).size() > 1
                ? OffsetDateTime.ofInstant(moment, zone).toString()
                : local.toString();
    }

    /**
     * With or without an offset.
     *
     * @throws DateTimeException when it is no moment
     */
    public static Instant read(String text, ZoneId zone) {
        return FORM.parseBest(text, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime exactly
                ? exactly.toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
