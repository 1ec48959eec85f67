package dev.kamae.calendar;

import static dev.kamae.api.FrontDoors.with;

import dev.kamae.KamaeTest;
import dev.kamae.api.FrontDoors;
import dev.kamae.api.FrontDoors.Asker;
import dev.kamae.core.Language;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with the company's calendar, and with what happened in the company. */
@KamaeTest
class CalendarMatrixTests {

    private static final String TABLE = """
            method                                 executive analyst owner   auditor administrator nobody  reads   writes  explains
            BusinessCalendar.isHoliday             yes       yes     yes     yes     yes           yes     yes     yes     yes
            BusinessCalendar.holidayName           does      does    does    does    does          does    does    does    does
            BusinessCalendar.isBusinessDay         no        no      no      no      no            no      no      no      no
            BusinessCalendar.nextBusinessDay       does      does    does    does    does          does    does    does    does
            BusinessCalendar.previousBusinessDay   does      does    does    does    does          does    does    does    does
            BusinessCalendar.plusBusinessDays      does      does    does    does    does          does    does    does    does
            BusinessCalendar.businessDaysBetween   does      does    does    does    does          does    does    does    does
            BusinessCalendar.fiscalYearOf          does      does    does    does    does          does    does    does    does
            CompanyCalendar.days                   refused   refused refused refused does          refused refused refused refused
            CompanyCalendar.add                    refused   refused refused refused does          refused refused refused refused
            CompanyCalendar.change                 refused   refused refused refused does          refused refused refused refused
            CompanyCalendar.remove                 refused   refused refused refused does          refused refused refused refused
            CompanyCalendar.firstMonthOfFiscalYear refused   refused refused refused does          refused refused refused refused
            CompanyCalendar.fiscalYearBeginsIn     refused   refused refused refused does          refused refused refused refused
            CompanyEvents.latest                   does      does    refused does    does          refused does    does    refused
            CompanyEvents.count                    does      does    refused does    does          refused does    does    refused
            CompanyEvents.within                   does      does    refused does    does          refused does    does    refused
            CompanyEvents.find                     does      does    refused does    does          refused does    does    refused
            CompanyEvents.enter                    refused   does    refused refused refused       refused refused does    refused
            CompanyEvents.change                   refused   does    refused refused refused       refused refused does    refused
            CompanyEvents.remove                   refused   does    refused refused refused       refused refused does    refused
            CompanyEvents.mayEdit                  no        yes     no      no      no            no      no      yes     no
            """;

    private static final LocalDate CULTURE_DAY = LocalDate.of(2026, 11, 3);
    private static final Instant MORNING = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-16T09:00:00Z");

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private CompanyCalendar company;

    @Autowired
    private CompanyEvents happened;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void nothingSaid() throws Exception {
        var editor = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        editor.run(() -> happened.latest(0, 100).forEach(event -> happened.remove(event.id())));
        sql.sql("truncate company_day").update();
        SaidCalendar.noFiscalYear(sql, calendar);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyDoesWithTheCalendarWhatTheyMay(Asker asker) throws Exception {
        var closed = new CompanyDayDraft(
                CompanyDay.Kind.CLOSED, "Year end", LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 31));
        var release = new CompanyEventDraft(CompanyEvent.Kind.RELEASE, "Release 7", MORNING, null, false, null, null);
        var day = SignedInAs.person(sql, "admin-of-days", Role.ADMINISTRATOR).call(() -> company.add(closed));
        var event = SignedInAs.person(sql, "nakamura", Role.ANALYST)
                .call(() -> happened.enter(release))
                .event();

        new FrontDoors(portal, getClass().getPackage())
                .areTriedBy(
                        asker,
                        TABLE,
                        Map.ofEntries(
                                with("BusinessCalendar.isHoliday", CULTURE_DAY),
                                with("BusinessCalendar.holidayName", CULTURE_DAY, Language.JA),
                                with("BusinessCalendar.isBusinessDay", CULTURE_DAY),
                                with("BusinessCalendar.nextBusinessDay", CULTURE_DAY),
                                with("BusinessCalendar.previousBusinessDay", CULTURE_DAY),
                                with("BusinessCalendar.plusBusinessDays", CULTURE_DAY, 3),
                                with("BusinessCalendar.businessDaysBetween", CULTURE_DAY, CULTURE_DAY.plusDays(9)),
                                with("BusinessCalendar.fiscalYearOf", CULTURE_DAY),
                                with("CompanyCalendar.add", closed),
                                with("CompanyCalendar.change", day, closed),
                                with("CompanyCalendar.remove", day),
                                with("CompanyCalendar.fiscalYearBeginsIn", Month.APRIL),
                                with("CompanyEvents.latest", 0L, 10),
                                with("CompanyEvents.within", new TimeRange(MORNING, EVENING)),
                                with("CompanyEvents.find", event.id()),
                                with("CompanyEvents.enter", release),
                                with("CompanyEvents.change", event.id(), release),
                                with("CompanyEvents.remove", event.id())));
    }
}
