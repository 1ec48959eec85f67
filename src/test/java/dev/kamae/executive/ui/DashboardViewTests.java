package dev.kamae.executive.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.core.Score;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.Issues;
import dev.kamae.issues.Resolution;
import dev.kamae.review.ClosedMonthFixtures;
import dev.kamae.review.Reviews;
import dev.kamae.scoring.Band;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSource;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Arriving;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.wellarchitected.ReviewFixtures;
import dev.kamae.wellarchitected.WellArchitected;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private Threats threats;

    @Autowired
    private WellArchitected reviewed;

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
    void withoutLogsWhoMaySeeHowTheyComeInIsLedThere() {
        UI.getCurrent().navigate(DashboardView.class);
        assertThat(find(Page.class).single().getElement().getOuterHTML()).doesNotContain("href=\"collection\"");

        SignedInAs.person(sql, "nakamura", Role.ANALYST).signIn();
        UI.getCurrent().navigate(DashboardView.class);
        assertThat(find(Page.class).single().getElement().getOuterHTML()).contains("href=\"collection\"");
    }

    @Test
    void onTheFirstDayWhatHasJustBeenRecordedShows() throws Exception {
        var analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        analyst.call(() -> issues.raise(IssueFixtures.anIssue(), null));

        UI.getCurrent().navigate(DashboardView.class);

        assertThat(find(Page.class).single().getElement().getTextRecursively())
                .contains(translate("review.issues.unresolved", 1));
    }

    @Test
    void aCounterSetByHandIsToldAndBandsGoByTheReckonedOne() throws Exception {
        var latest = executive.call(reviews::latest);
        var analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        var ddos = new ThreatId("ddos");
        for (var function : ControlFunction.values()) {
            TeamClock.at(latest, () -> analyst.call(() -> threats.answer(ddos, function, 0, new Maturity(1), "")));
        }
        TeamClock.at(
                latest,
                () -> executive.call(() -> threats.counter(
                        ddos,
                        0,
                        new Score(90),
                        "Scrubbed",
                        LocalDate.ofInstant(latest, clock.getZone()).plusDays(7))));

        UI.getCurrent().navigate(DashboardView.class);

        var report = executive.call(reviews::current).threats(ThreatSource.EXTERNAL);
        assertThat(report.now().of(Band.ACT_NOW)).isOne();
        assertThat(report.now().of(Band.KEEP)).isZero();
        assertThat(find(Page.class).single().getElement().getTextRecursively())
                .contains(translate("review.bands.byHand", 1));
        assertThat(report.threats().stream().filter(line -> line.id().equals(ddos)))
                .singleElement()
                .satisfies(
                        line -> assertThat(Objects.requireNonNull(line.byHand()).score())
                                .isEqualTo(new Score(90)));
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
    void ofAReviewWithoutAnyAnswerThereIsNoNought() throws Exception {
        var answers = ReviewFixtures.wholeReview(ReviewFixtures.SHOP, 0);
        var unanswered = new String(answers.bytes(), StandardCharsets.UTF_8).replace("HIGH", "UNANSWERED");
        analyst().call(() -> reviewed.importFiles(List.of(ReviewFixtures.file("answers.json", unanswered))));

        UI.getCurrent().navigate(DashboardView.class);

        assertThat(find(Page.class).single().getElement().getTextRecursively())
                .contains(translate("review.sec.unanswered"))
                .doesNotContainPattern(NOUGHT);
    }

    @Test
    void everyFigureOpensExactlyWhatItCounts() throws Exception {
        var latest = executive.call(reviews::latest);
        recordMuchAt(latest.minus(Duration.ofDays(1)));

        UI.getCurrent().navigate(DashboardView.class);
        record Counted(String href, String shown) {}
        var figures = find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("k-figure-link"))
                .map(link -> new Counted(link.getHref(), link.getElement().getTextRecursively()))
                .filter(figure ->
                        !figure.href().startsWith("traffic") && !figure.href().contains("threat="))
                .filter(figure -> !isShareInTime(figure.href(), figure.shown()))
                .toList();

        assertThat(figures)
                .extracting(Counted::href)
                .anyMatch(href -> href.startsWith("threats?source="))
                .anyMatch(href -> href.contains("&age=older"))
                .anyMatch(href -> href.contains("&risk=high"));
        for (var figure : figures) {
            var href = figure.href();
            UI.getCurrent().navigate(href.substring(0, href.indexOf('?')), QueryParameters.fromString(query(href)));
            assertThat(opened(href)).as(figure.toString()).isEqualTo(counts(href, last(figure.shown())));
        }
    }

    /** The one figure that is no count. */
    private static boolean isShareInTime(String href, String shown) {
        return href.startsWith("issues?state=in_time") && shown.endsWith("%");
    }

    /** A bar bears the number of its question and has two practices, that of the network has four. */
    private static long counts(String href, String shown) {
        return !href.contains("sec=") ? Long.parseLong(shown) : href.endsWith("sec=5") ? 4 : 2;
    }

    private long opened(String href) {
        if (href.startsWith("issues")) {
            var foot = find(Span.class).all().stream()
                    .filter(span -> span.hasClassName("k-list-foot"))
                    .findFirst()
                    .orElseThrow();
            return foot.getText().equals(translate("issues.hits", 0)) ? 0 : Long.parseLong(last(foot.getText()));
        }
        if (href.startsWith("threats")) {
            return find(Anchor.class).all().stream()
                    .filter(row -> row.hasClassName("k-threat"))
                    .count();
        }
        return href.contains("risk=")
                ? find(Div.class).all().stream()
                        .filter(row -> row.hasClassName("k-matrix-row"))
                        .count()
                : find(NativeButton.class).all().stream()
                        .filter(chip -> chip.hasClassName("k-practice"))
                        .count();
    }

    private void recordMuchAt(Instant moment) throws Exception {
        var at = List.of(0, 10, 40, 45, 100, 200, 300);
        for (var days : at) {
            raise(moment.minus(Duration.ofDays(days)));
        }
        var today = LocalDate.ofInstant(moment, clock.getZone());
        for (var severity : List.of(Severity.HIGH, Severity.LOW)) {
            var draft = new IssueDraft("Late", "", severity, null, Due.on(today.minusDays(3)), Set.of());
            TeamClock.at(moment, () -> analyst().call(() -> issues.raise(draft, null)));
        }
        var done = TeamClock.at(moment, () -> analyst().call(() -> issues.raise(IssueFixtures.anIssue(), null)));
        TeamClock.at(
                moment,
                () -> analyst().call(() -> issues.close(done.id(), done.version(), Resolution.NOT_A_PROBLEM, "No")));
        for (var threat : List.of("ddos", "injection", "phishing")) {
            for (var function : ControlFunction.values()) {
                TeamClock.at(
                        moment,
                        () -> analyst()
                                .call(() -> threats.answer(
                                        new ThreatId(threat), function, 0, new Maturity(threat.length() % 5), "")));
            }
        }
        TeamClock.at(
                moment,
                () -> analyst()
                        .call(() -> reviewed.importFiles(List.of(ReviewFixtures.wholeReview(
                                ReviewFixtures.SHOP, 0, "sec_network_protection_create_layers", "identities_one")))));
        TeamClock.at(
                moment.plusSeconds(3_600 * 30),
                () -> analyst()
                        .call(() -> reviewed.importFiles(List.of(ReviewFixtures.wholeReview(ReviewFixtures.SHOP, 0)))));
    }

    private SignedInAs analyst() {
        return SignedInAs.person(sql, "nakamura", Role.ANALYST);
    }

    private static String query(String href) {
        return href.substring(href.indexOf('?') + 1);
    }

    /** The last number in it. */
    private static String last(String text) {
        return text.replaceAll("(?s).*?(\\d+)\\D*$", "$1");
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
                .contains(translate("review.issues.unresolved", 1));
    }

    @Test
    void whileManyFilesAreStillToBeReadThePageSaysSoAndOnlyThen() {
        sql.sql("delete from job_run where job like 'collector.%'").update();
        UI.getCurrent().navigate(DashboardView.class);
        assertThat(find(Arriving.class).all()).isEmpty();

        sql.sql("""
                        insert into job_run (id, job, argument, state, started_by, requested_at, started_at, done, total)
                        values
                            (:id, 'collector.folder', '', 'RUNNING', 'job:collector.folder', now(), now(), 3, 34),
                            (:other, 'collector.buckets', '', 'RUNNING', 'job:collector.buckets', now(), now(), 0, 6)
                        """)
                .param("id", UUID.randomUUID())
                .param("other", UUID.randomUUID())
                .update();
        UI.getCurrent().navigate(DashboardView.class, QueryParameters.of("again", ""));

        assertThat(find(Arriving.class).single().getElement().getTextRecursively())
                .isEqualTo(translate("collector.arriving", 37));
        assertThat(find(Anchor.class).all())
                .as("for those who operate Kamae")
                .extracting(Anchor::getHref)
                .doesNotContain("collection");
        sql.sql("delete from job_run where job like 'collector.%'").update();
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

    @Test
    void aNextStepIsShownToWhoMayTakeIt() {
        UI.getCurrent().navigate(DashboardView.class);
        assertThat(find(Page.class).single().getElement().getTextRecursively())
                .contains(translate("review.issues.empty"))
                .doesNotContain(translate("review.issues.next"))
                .doesNotContain(translate("review.sec.next"))
                .doesNotContain(translate("review.bands.next"));

        analyst().signIn();
        UI.getCurrent().navigate(DashboardView.class);
        assertThat(find(Page.class).single().getElement().getTextRecursively())
                .contains(
                        translate("review.issues.next"), translate("review.sec.next"), translate("review.bands.next"));
    }
}
