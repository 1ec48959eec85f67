package dev.kamae.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.TestStores;
import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.JobIdentity;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** On a real PostgreSQL. */
@SpringJUnitConfig
class CompanyCalendarTests {

    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 29);
    private static final CompanyDayDraft CLOSED =
            new CompanyDayDraft(CompanyDay.Kind.CLOSED, "年末年始休業", YEAR_END, LocalDate.of(2027, 1, 3));

    @Autowired
    private CompanyCalendar company;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Heard heard;

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate company_day, fiscal_year_start").update();
        calendar.expire();
        heard.events.clear();
    }

    @Test
    void aChangeIsSeenAtOnce() throws Exception {
        assertThat(calendar.isBusinessDay(YEAR_END)).isTrue();

        var id = asAdministrator(() -> company.add(CLOSED));
        assertThat(calendar.isBusinessDay(YEAR_END)).isFalse();

        asAdministrator(() -> {
            company.change(
                    id, new CompanyDayDraft(CompanyDay.Kind.CLOSED, "年末年始休業", YEAR_END.plusDays(1), CLOSED.last()));
            return id;
        });
        assertThat(calendar.isBusinessDay(YEAR_END)).isTrue();
        assertThat(asAdministrator(company::days)).extracting(CompanyDay::first).containsExactly(YEAR_END.plusDays(1));

        asAdministrator(() -> {
            company.remove(id);
            return id;
        });
        assertThat(asAdministrator(company::days)).isEmpty();
    }

    @Test
    void everyChangeIsTold() throws Exception {
        var id = asAdministrator(() -> company.add(CLOSED));
        asAdministrator(() -> {
            company.remove(id);
            company.fiscalYearBeginsIn(Month.SEPTEMBER);
            return id;
        });

        assertThat(heard.events)
                .extracting(Auditable::action)
                .containsExactly("calendar.added", "calendar.removed", "calendar.fiscalYearSet");
        assertThat(heard.events).extracting(Auditable::by).containsOnly(Actor.job("test.administrator"));
        assertThat(heard.events.get(1).subject()).isEqualTo("company-day:" + id);
        assertThat(heard.events.get(1).detail())
                .isEqualTo(Map.of("kind", "CLOSED", "name", "年末年始休業", "first", "2026-12-29", "last", "2027-01-03"));
    }

    @Test
    void theFiscalYearIsNotKnownUntilSomebodySaysIt() throws Exception {
        assertThat(calendar.fiscalYearOf(YEAR_END)).isEmpty();

        for (var month : List.of(Month.APRIL, Month.SEPTEMBER)) {
            asAdministrator(() -> {
                company.fiscalYearBeginsIn(month);
                return month;
            });
        }

        assertThat(calendar.fiscalYearOf(YEAR_END)).hasValue(new FiscalYear(2027, Month.SEPTEMBER));
        assertThat(asAdministrator(company::firstMonthOfFiscalYear)).hasValue(Month.SEPTEMBER);
    }

    @Test
    void whatIsGoneCannotBeChanged() {
        assertThatThrownBy(() -> asAdministrator(() -> {
                    company.change(CompanyDayId.next(), CLOSED);
                    return true;
                }))
                .isInstanceOf(CompanyDayUnknown.class);
    }

    @Test
    void onlyAdministratorsMay() {
        assertThatThrownBy(() -> JobIdentity.as(
                        "test.analyst", Set.of(Capability.EDIT, Capability.VIEW), () -> company.add(CLOSED)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(calendar.isBusinessDay(YEAR_END)).isTrue();
    }

    private static <T> T asAdministrator(Callable<T> work) throws Exception {
        return JobIdentity.as("test.administrator", Set.of(Capability.ADMIN), work);
    }

    static class Heard {

        final List<Auditable> events = new ArrayList<>();

        @EventListener
        void on(Auditable event) {
            events.add(event);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @EnableMethodSecurity(jsr250Enabled = true, prePostEnabled = false)
    @Import({CompanyCalendar.class, BusinessCalendar.class, CompanyRulesRepository.class, Identity.class})
    static class Parts {

        @Bean
        DataSource dataSource() {
            return TestStores.freshDatabase();
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcClient sql(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Tokyo"));
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }
}
