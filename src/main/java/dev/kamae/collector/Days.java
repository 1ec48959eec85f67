package dev.kamae.collector;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Days by which S3 is listed, in UTC as AWS names its folders.
 *
 * @param last the last one of them; null when there is none
 */
record Days(LocalDate first, @Nullable LocalDate last) {

    static Days since(LocalDate first) {
        return new Days(first, null);
    }

    boolean beginIn(int year) {
        return year == first.getYear();
    }

    boolean endIn(int year) {
        return last != null && year == last.getYear();
    }

    boolean touch(int year) {
        return year >= first.getYear() && (last == null || year <= last.getYear());
    }

    /** By when it was last changed, for what has no day in its name; all of it while there is no last day. */
    boolean hold(Instant changed) {
        if (last == null) {
            return true;
        }
        var day = LocalDate.ofInstant(changed, ZoneOffset.UTC);
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
