package dev.kamae.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Moments as documents have them: UTC, six digits of a second or none. */
final class EventTime {

    /** AWS WAF has existed since October 2015. */
    private static final long EARLIEST_MICROS =
            Instant.parse("2015-10-01T00:00:00Z").toEpochMilli() * 1000;

    /** A clock of AWS does not run ahead, ours may be behind a little. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final long MICROS_A_DAY = 86_400_000_000L;

    private long day = Long.MIN_VALUE;
    private LocalDate date = LocalDate.EPOCH;

    /**
     * The microseconds since 1970 of an epoch in seconds, milliseconds or microseconds, told apart by its size.
     *
     * @throws JsonFault when it is none
     */
    static long micros(String epoch) throws JsonFault {
        double value;
        try {
            value = Double.parseDouble(epoch);
        } catch (NumberFormatException none) {
            throw new JsonFault(Reason.NO_TIMESTAMP);
        }
        if (!(value > 0)) {
            throw new JsonFault(value <= 0 ? Reason.IMPLAUSIBLE_TIME : Reason.NO_TIMESTAMP);
        }
        boolean whole = epoch.length() < 18 && epoch.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (value > 1e15) {
            return whole ? Long.parseLong(epoch) : (long) Math.rint(value);
        } else if (value > 1e12) {
            return whole ? Long.parseLong(epoch) * 1000 : (long) Math.rint(value * 1000);
        }
        return whole ? Long.parseLong(epoch) * 1_000_000 : (long) Math.rint(value * 1e6);
    }

    static void refuseImplausible(long micros, Instant now) throws JsonFault {
        if (micros < EARLIEST_MICROS || micros / 1000 > now.plus(AHEAD).toEpochMilli()) {
            throw new JsonFault(Reason.IMPLAUSIBLE_TIME);
        }
    }

    /** {@code 2026-01-31T23:59:59.688000+00:00}; without a fraction when it is zero. */
    void write(long micros, Bytes out) {
        long thatDay = Math.floorDiv(micros, MICROS_A_DAY);
        if (thatDay != day) {
            day = thatDay;
            date = LocalDate.ofEpochDay(thatDay);
        }
        long within = micros - thatDay * MICROS_A_DAY;
        int second = (int) (within / 1_000_000);
        int fraction = (int) (within % 1_000_000);
        out.putDigits(date.getYear(), 4)
                .put('-')
                .putDigits(date.getMonthValue(), 2)
                .put('-')
                .putDigits(date.getDayOfMonth(), 2)
                .put('T');
        out.putDigits(second / 3600, 2)
                .put(':')
                .putDigits(second / 60 % 60, 2)
                .put(':')
                .putDigits(second % 60, 2);
        if (fraction != 0) {
            out.put('.').putDigits(fraction, 6);
        }
        out.put('+').put('0').put('0').put(':').put('0').put('0');
    }
}
