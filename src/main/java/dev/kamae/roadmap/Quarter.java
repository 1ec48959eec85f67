package dev.kamae.roadmap;

import dev.kamae.calendar.FiscalYear;
import dev.kamae.core.Language;
import dev.kamae.scoring.Scores;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A quarter of the company's fiscal year.
 *
 * @param first its first month
 */
public record Quarter(YearMonth first) implements Comparable<Quarter> {

    private static final int MONTHS = 3;

    /** That in which a day lies, in the fiscal years that begin in this month. */
    public static Quarter of(LocalDate day, Month firstMonth) {
        var year = FiscalYear.of(day, firstMonth);
        return new Quarter(year.period(year.quarterOf(day)).first());
    }

    /** The n-th after it, or before it. */
    public Quarter plus(int quarters) {
        return new Quarter(first.plusMonths((long) MONTHS * quarters));
    }

    /** How many quarters the other comes later; negative where it comes earlier. */
    public int until(Quarter other) {
        return Math.floorDiv((int) ChronoUnit.MONTHS.between(first, other.first), MONTHS);
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    public YearMonth last() {
        return first.plusMonths(MONTHS - 1L);
    }

    /** When its scores are compared: the official value of its last day. */
    public Instant end(ZoneId zone) {
        return last().atEndOfMonth().atTime(Scores.OFFICIAL).atZone(zone).toInstant();
    }

    /** 2027年8月期 第1四半期; Q1, FY ending Aug 2027. */
    public String name(Month firstMonth, Language language) {
        var year = FiscalYear.of(firstDay(), firstMonth);
        return switch (language) {
            case JA -> year.name(language) + " " + part(firstMonth, language);
            case EN -> part(firstMonth, language) + ", " + year.name(language);
        };
    }

    /** 第1四半期; Q1. */
    public String part(Month firstMonth, Language language) {
        return FiscalYear.of(firstDay(), firstMonth).quarterOf(firstDay()).name(language);
    }

    @Override
    public int compareTo(Quarter other) {
        return first.compareTo(other.first);
    }
}
