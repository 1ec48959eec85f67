package dev.kamae.executive.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.Issues;
import dev.kamae.review.ClosedMonthFixtures;
import dev.kamae.review.Reviews;
import dev.kamae.uikit.Arriving;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class DashboardViewTests extends SpringBrowserlessTest {

    /** A nought that stands by itself, and not in a date, a time or a number. */
    private static final Pattern NOUGHT = Pattern.compile("(?<![\\d.,/:])[0０](?![\\d.,/:])");

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Issues issues;

    @Autowired
    private Clock clock;

    private SignedInAs executive;

    @BeforeEach
    void nothingRecorded() {
        ClosedMonthFixtures.nothingRecorded(sql);
        executive = SignedInAs.person(sql, "saeki", Role.EXECUTIVE);
        executive.signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whereNothingIsRecordedThereIsNoNoughtAndNoRed() {
        UI.getCurrent().navigate(DashboardView.class);

        var page = find(Page.class).single().getElement();
        assertThat(page.getTextRecursively())
                .doesNotContainPattern(NOUGHT)
                .contains(translate("review.answer.nothing"));
        assertThat(page.getOuterHTML()).doesNotContain("k-bad").doesNotContain("k-of-band");
    }

    @Test
    void onTheFirstDayWhatHasJustBeenRecordedShows() throws Exception {
        var analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        analyst.call(() -> issues.raise(IssueFixtures.anIssue(), null));

        UI.getCurrent().navigate(DashboardView.class);

        assertThat(find(Page.class).single().getElement().getTextRecursively())
                .contains(translate("review.issues.inTime", 1, 1));
    }

    @Test
    void figuresLeadToTheirListsAsOfTheSameMoment() throws Exception {
        var latest = executive.call(reviews::latest);
        raise(latest.minus(Duration.ofDays(1)));

        UI.getCurrent().navigate(DashboardView.class);

        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .contains("issues?state=unresolved&at=" + URLEncoder.encode(latest.toString(), StandardCharsets.UTF_8));
    }

    @Test
    void aClosedMonthShowsItsClosedFigures() throws Exception {
        var month = YearMonth.now(clock).minusMonths(1);
        var within = executive.call(() -> reviews.end(month)).minus(Duration.ofDays(10));
        raise(within);
        executive.call(() -> reviews.closeAnyway(month));
        raise(within);

        UI.getCurrent().navigate(DashboardView.class, QueryParameters.of("month", month.toString()));

        assertThat(find(Page.class).single().getElement().getTextRecursively())
                .contains(translate("review.issues.inTime", 1, 1));
    }

    @Test
    void whileManyFilesAreStillToBeReadThePageSaysSoAndOnlyThen() {
        sql.sql("delete from job_run where job = 'collector.folder'").update();
        UI.getCurrent().navigate(DashboardView.class);
        assertThat(find(Arriving.class).all()).isEmpty();

        sql.sql("""
                        insert into job_run (id, job, argument, state, started_by, requested_at, started_at, done, total)
                        values (:id, 'collector.folder', '', 'RUNNING', 'job:collector.folder', now(), now(), 3, 40)
                        """).param("id", UUID.randomUUID()).update();
        UI.getCurrent().navigate(DashboardView.class, QueryParameters.of("again", ""));

        assertThat(find(Arriving.class).single().getElement().getTextRecursively())
                .isEqualTo(translate("collector.arriving", 37));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("collection");
        sql.sql("delete from job_run where job = 'collector.folder'").update();
    }

    @Test
    void aMonthThatCannotBeShownIsNamedWithWhatIsShownInstead() {
        UI.getCurrent().navigate(DashboardView.class, QueryParameters.of("month", "2026-13<b>"));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .isEqualTo(translate(
                        "uikit.passedOver", translate("executive.month"), "2026-13<b>", translate("executive.latest")));
    }

    @Test
    void aMomentToComeIsNamedToo() {
        UI.getCurrent().navigate(DashboardView.class, QueryParameters.of("at", "2999-01-01T00:00:00Z"));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains("2999-01-01T00:00:00Z");
    }

    private void raise(Instant moment) throws Exception {
        var analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        TeamClock.at(moment, () -> analyst.call(() -> issues.raise(IssueFixtures.anIssue(), null)));
    }
}
