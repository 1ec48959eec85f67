package dev.kamae.issues;

import dev.kamae.core.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By when the Personal Information Protection Commission is to be told of an incident, after article 26 of the Act and the
 * guidelines to it. The day on which the company came to know of it is the first.
 *
 * @param until the last day
 * @param reported the day on which it was told, null while it was not
 */
public record ReportingClock(
        Report report, LocalDate until, @Nullable LocalDate reported) {

    /** What the commission is told. */
    public enum Report {
        /** What is known, within three to five days. */
        FIRST,
        /** The whole, within thirty days, or sixty where it was probably done on purpose. */
        FINAL
    }

    private static final int FIRST_DAYS = 5;
    private static final int FINAL_DAYS = 30;
    private static final int FINAL_DAYS_OF_MALICE = 60;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final MonthDay OFFICES_CLOSE = MonthDay.of(12, 29);
    private static final MonthDay OFFICES_OPEN = MonthDay.of(1, 4);

    /**
     * Both clocks of an incident; none where no such data are in it, or it need not be reported, and empty while it is not
     * known when it was noticed.
     *
     * @param noticed the day, null while nobody knows
     */
    static Optional<List<ReportingClock>> of(Incident incident, @Nullable LocalDate noticed, Holidays holidays) {
        if (incident.personalData() == Incident.Answer.NO || incident.reportable() == Incident.Answer.NO) {
            return Optional.of(List.of());
        }
        if (noticed == null) {
            return Optional.empty();
        }
        var days = incident.malice() == Incident.Answer.YES ? FINAL_DAYS_OF_MALICE : FINAL_DAYS;
        var first = incident.firstReport() == null
                ? incident.finalReport()
                : incident.firstReport(); // the whole tells it too
        return Optional.of(List.of(
                new ReportingClock(Report.FIRST, noticed.plusDays(FIRST_DAYS - 1L), first),
                new ReportingClock(Report.FINAL, open(noticed.plusDays(days - 1L), holidays), incident.finalReport())));
    }

    /** The day itself, or the next on which public offices are open. */
    private static LocalDate open(LocalDate day, Holidays holidays) {
        var open = day;
        while (WEEKEND.contains(open.getDayOfWeek()) || holidays.isHoliday(open) || isTurnOfYear(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static boolean isTurnOfYear(LocalDate day) {
        var inYear = MonthDay.from(day);
        return !inYear.isBefore(OFFICES_CLOSE) || inYear.isBefore(OFFICES_OPEN);
    }

    /** Whether it keeps to it, as of a day. */
    public ServiceLevel.Standing standing(LocalDate today) {
        if (reported != null) {
            return reported.isAfter(until) ? ServiceLevel.Standing.MISSED : ServiceLevel.Standing.KEPT;
        }
        return today.isAfter(until) ? ServiceLevel.Standing.PAST : ServiceLevel.Standing.WITHIN;
    }

    /** Days from one to the last; negative once that has passed. */
    public long left(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until);
    }
}
