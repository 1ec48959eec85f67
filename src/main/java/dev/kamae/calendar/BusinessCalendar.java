package dev.kamae.calendar;

import dev.kamae.core.Holidays;
import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Tells business days and fiscal years. Every module asks it, jobs included, so no capability is needed.
 *
 * <p>A change by {@link CompanyCalendar} is seen at once by this replica and within ten seconds by the others.
 */
@Service
public class BusinessCalendar implements Holidays {

    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** A closing may last a year and the next may follow it; beyond this something is wrong. */
    private static final int FURTHEST = 3660;

    private final JapaneseHolidays japan = new JapaneseHolidays();
    private final Remembered<CompanyRules> company;

    @Autowired
    BusinessCalendar(CompanyRulesRepository rules) {
        this(new Remembered<>(rules::load, LIFE, System::nanoTime));
    }

    BusinessCalendar(Remembered<CompanyRules> company) {
        this.company = company;
    }

    /** Whether the law makes it a day off; the company's own days are not asked. Known for 2000 to 2099. */
    @Override
    public boolean isHoliday(LocalDate date) {
        return japan.key(date).isPresent();
    }

    /** 勤労感謝の日 or Labor Thanksgiving Day; empty when the date is no public holiday. */
    public Optional<String> holidayName(LocalDate date, Language language) {
        return japan.key(date).map(key -> Texts.text(language, key));
    }

    /** Monday to Friday unless it is a public holiday or the company is closed; and every working day it declared. */
    public boolean isBusinessDay(LocalDate date) {
        var rules = company.get();
        return rules.works(date) || !(WEEKEND.contains(date.getDayOfWeek()) || isHoliday(date) || rules.isClosed(date));
    }

    /** The first business day after {@code date}. */
    public LocalDate nextBusinessDay(LocalDate date) {
        return seek(date, 1);
    }

    /** The last business day before {@code date}. */
    public LocalDate previousBusinessDay(LocalDate date) {
        return seek(date, -1);
    }

    /** The n-th business day after {@code date}, or before it when {@code n} is negative; 0 leaves the date as it is. */
    public LocalDate plusBusinessDays(LocalDate date, int n) {
        var day = date;
        for (int left = Math.abs(n); left > 0; left--) {
            day = seek(day, Integer.signum(n));
        }
        return day;
    }

    /** How many business days come after {@code from} up to and with {@code to}; negative when {@code to} lies before. */
    public int businessDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return (int) -to.datesUntil(from).filter(this::isBusinessDay).count();
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isBusinessDay)
                .count();
    }

    /** Empty until the company has said in which month its fiscal year begins. */
    public Optional<FiscalYear> fiscalYearOf(LocalDate date) {
        return company.get().firstMonth().map(month -> FiscalYear.of(date, month));
    }

    void expire() {
        company.expire();
    }

    private LocalDate seek(LocalDate date, int step) {
        var day = date;
        for (int passed = 0; passed < FURTHEST; passed++) {
            day = day.plusDays(step);
            if (isBusinessDay(day)) {
                return day;
            }
        }
        throw new NoBusinessDayInSight(date);
    }
}
