package dev.kamae.baseline;

/**
 * What something was compared with.
 *
 * @param days which days
 * @param count how many of them, each with every hour known
 */
public record Basis(Days days, int count) {

    /** Days of the past eight weeks; those marked unusual are never among them. */
    public enum Days {
        /** The same day of the week, Monday to Saturday, without holidays. */
        SAME_WEEKDAY,
        /** Sundays and holidays, which are alike: a holiday on a Tuesday is no Tuesday. */
        SUNDAYS_AND_HOLIDAYS,
        /** Monday to Friday without holidays, when there are too few of the same day yet. */
        WORKING_DAYS,
        /** Saturdays, Sundays and holidays, when there are too few of the same day yet. */
        DAYS_OFF
    }
}
