package dev.kamae.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.calendar.CompanyCalendar;
import dev.kamae.calendar.CompanyEvents;
import dev.kamae.core.Holidays;
import dev.kamae.identity.Fictional;
import dev.kamae.identity.People;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.Issues;
import dev.kamae.review.ClosedMonthFixtures;
import dev.kamae.review.Month;
import dev.kamae.review.Reviews;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Stance;
import dev.kamae.threats.Threats;
import dev.kamae.wellarchitected.Snapshot;
import dev.kamae.wellarchitected.WellArchitected;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo starts whatever its people have become; somebody with a password is never acted. */
@KamaeTest
class DemoStartsAgainTests {

    @Autowired
    private Issues issues;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private IssuePolicies policies;

    @Autowired
    private Threats threats;

    @Autowired
    private Controls controls;

    @Autowired
    private WellArchitected wellArchitected;

    @Autowired
    private Reviews reviews;

    @Autowired
    private CompanyEvents happened;

    @Autowired
    private CompanyCalendar company;

    @Autowired
    private Holidays holidays;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationContext portal;

    private DemoTeam team;
    private SignedInAs administrator;
    private SignedInAs auditor;

    @BeforeEach
    void nothingYet() {
        ClosedMonthFixtures.nothingRecorded(sql);
        sql.sql("truncate person, company_event").update();
        team = new DemoTeam(Fictional.people(portal));
        administrator = SignedInAs.person(sql, "admin", Role.ADMINISTRATOR);
        auditor = SignedInAs.person(sql, "auditor", Role.AUDITOR);
    }

    /** What the five parts of the demo have written. */
    private record Written(
            long issues, List<Stance> stances, List<Snapshot> snapshots, List<Month> months, long events) {}

    @Test
    void withPasswordsForItsPeopleItStaysAsItWas() throws Exception {
        start();
        var before = written();
        givePasswords("saeki", "nakamura");

        start();

        assertThat(before.issues()).isPositive();
        assertThat(before.snapshots()).isNotEmpty();
        assertThat(before.events()).isGreaterThanOrEqualTo(4);
        assertThat(before.months()).extracting(Month::state).contains(Month.State.CLOSED);
        assertThat(written()).isEqualTo(before);
        assertThat(auditor.call(acceptances::accepted)).isNotEmpty();
        assertThat(auditor.call(acceptances::over)).as("about to end, not over").isEmpty();
    }

    @Test
    void aPartThatTakesSomebodyWithAPasswordIsLeftOutWhole() throws Exception {
        givePasswords("saeki");

        start();

        var written = written();
        assertThat(written.issues()).as("those of the review only").isEqualTo(4);
        assertThat(written.stances()).allMatch(stance -> stance.answers().isEmpty());
        assertThat(written.snapshots()).hasSize(4);
        assertThat(written.months()).extracting(Month::state).doesNotContain(Month.State.CLOSED);
    }

    @Test
    void theFiscalYearIsSaidOnceAndWhatSomebodyHasSaidSinceStays() throws Exception {
        sql.sql("delete from fiscal_year_start").update();
        var demo = new DemoCalendar(company);

        demo.run(new DefaultApplicationArguments());
        assertThat(administrator.call(company::firstMonthOfFiscalYear)).contains(java.time.Month.SEPTEMBER);

        administrator.run(() -> company.fiscalYearBeginsIn(java.time.Month.APRIL));
        demo.run(new DefaultApplicationArguments());
        assertThat(administrator.call(company::firstMonthOfFiscalYear)).contains(java.time.Month.APRIL);
        sql.sql("delete from fiscal_year_start").update();
    }

    private void start() throws Exception {
        List<ApplicationRunner> parts = List.of(
                new DemoRegister(issues, acceptances, policies, team, clock),
                new DemoStance(threats, controls, team, clock),
                new DemoEvents(happened, team, holidays, clock),
                new DemoReview(wellArchitected, issues, team, clock),
                new DemoMonths(reviews, team, clock));
        for (var part : parts) {
            part.run(new DefaultApplicationArguments());
        }
    }

    private void givePasswords(String... logins) throws Exception {
        for (var login : logins) {
            var id = team.id(login);
            administrator.call(() -> people.resetPassword(id));
        }
    }

    private Written written() throws Exception {
        return auditor.call(() -> new Written(
                issues.count(IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL)),
                threats.stances(clock.instant()),
                wellArchitected.snapshots(),
                reviews.months(),
                happened.count()));
    }
}
