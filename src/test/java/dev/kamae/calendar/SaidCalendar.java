package dev.kamae.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests have said about the company's calendar. */
public final class SaidCalendar {

    private SaidCalendar() {}

    /** Nobody has said when the fiscal year begins. */
    public static void noFiscalYear(JdbcClient jdbc, BusinessCalendar calendar) {
        jdbc.sql("truncate fiscal_year_start").update();
        calendar.expire();
    }

    /** It begins in this month, 1 to 12. */
    public static void fiscalYearBeginsIn(int month, JdbcClient jdbc, BusinessCalendar calendar) {
        noFiscalYear(jdbc, calendar);
        jdbc.sql("insert into fiscal_year_start (first_month) values (:month)")
                .param("month", month)
                .update();
        calendar.expire();
    }
}
