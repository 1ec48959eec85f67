package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.core.Score;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.Issues;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.chart.Radar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class ThreatsViewTests extends SpringBrowserlessTest {

    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(40));
    private static final ThreatId DDOS = new ThreatId("ddos");

    @Autowired
    private Threats threats;

    @Autowired
    private Issues issues;

    @Autowired
    private ThreatLink link;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        jdbc.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue")
                .update();
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        nakamura.signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void withNothingRecordedThereIsNoScoreNoBandAndOneNextStep() {
        navigate("threats", ThreatsView.class);

        assertThat(text())
                .contains(translate("scoring.answer.nothing"))
                .contains(translate("scoring.questions", 3))
                .doesNotContain(translate("uikit.meaning.ACT_NOW"));
        assertThat(find(ThreatRow.class).all())
                .hasSize(24)
                .allSatisfy(
                        row -> assertThat(row.getElement().getTextRecursively()).contains("–"));
        assertThat(find(Anchor.class)
                        .withText(translate("scoring.answer.begin"))
                        .single()
                        .getHref())
                .endsWith("/assessment");
    }

    @Test
    void theLowestStandsFirstAndLeadsToItsPanel() throws Exception {
        answer(DDOS, 1, LONG_AGO);
        answer(new ThreatId("phishing"), 4, LONG_AGO);

        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.of("threat", "ddos"));

        var known = find(ThreatRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(words -> words.contains("20") || words.contains("80"))
                .toList();
        assertThat(known).hasSize(2);
        assertThat(known.getFirst()).contains("20");
        var panel = find(ThreatPanel.class).single();
        assertThat(panel.getElement().getTextRecursively())
                .contains(translate("uikit.meaning.ACT_NOW"))
                .contains(translate("scoring.helps"));
    }

    @Test
    void whatChangedIsSplitSinceTheEndOfAnyDayInAnOrderThatIsPrinted() throws Exception {
        answer(DDOS, 1, LONG_AGO);
        for (var function : ControlFunction.values()) {
            TeamClock.at(
                    Instant.now().minus(Duration.ofDays(4)),
                    () -> nakamura.call(() -> threats.answer(DDOS, function, 1, new Maturity(3), "")));
        }
        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.of("threat", "ddos"));
        var changes = find(ThreatChanges.class).single();
        var day = find(DateField.class, changes).single();

        day.setValue(LocalDate.now().minusDays(10));
        assertThat(changes.getElement().getTextRecursively())
                .contains(translate("scoring.change.ASSESSMENT"), "+40.0")
                .contains(translate("scoring.change.FORMULA") + " → " + translate("scoring.change.SCOPE"));
        day.setValue(LocalDate.now().minusDays(2));
        assertThat(changes.getElement().getTextRecursively()).contains("±0.0").doesNotContain("+40.0");
        day.setValue(LocalDate.now().minusDays(60));
        assertThat(changes.getElement().getTextRecursively())
                .as("nobody had recorded anything then")
                .contains(translate("uikit.unknown"))
                .doesNotContain("0.0");
    }

    @Test
    void kindsOfThreatsStandInATableBesideTheirPictureAndWhatNobodyKnowsIsNoNought() throws Exception {
        answer(DDOS, 1, LONG_AGO);

        navigate("threats", ThreatsView.class);

        var external = find(KindsCard.class).all().getFirst();
        assertThat(external.getElement().getTextRecursively())
                .contains(translate("scoring.kind.AVAILABILITY") + "20")
                .contains(translate("scoring.kinds.of", 1, 2))
                .contains(translate("scoring.kind.INTRUSION") + "–");
        var axes = find(Radar.class, external)
                .single()
                .getElement()
                .getPropertyRaw("axes")
                .toString();
        assertThat(axes).contains("null").contains("20.0").doesNotContain(":0.0");
    }

    @Test
    void aCounterSetByHandStandsBesideTheReckonedOneAndOrdersNothing() throws Exception {
        answer(DDOS, 1, LONG_AGO);
        answer(new ThreatId("phishing"), 3, LONG_AGO);
        var chief = SignedInAs.person(jdbc, "setter", Role.EXECUTIVE);
        TeamClock.at(
                LONG_AGO,
                () -> chief.call(() -> threats.counter(
                        DDOS,
                        0,
                        new Score(90),
                        "<b>Scrubbed</b>",
                        LocalDate.now().plusDays(7))));

        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.of("threat", "ddos"));

        var known = find(ThreatRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(words -> words.contains("20") || words.contains("60"))
                .toList();
        assertThat(known).hasSize(2);
        assertThat(known.getFirst()).contains("20").contains("90").contains("setter");
        assertThat(known.getLast()).doesNotContain("setter");
        assertThat(find(ThreatPanel.class).single().getElement().getTextRecursively())
                .contains(translate("uikit.meaning.ACT_NOW"))
                .contains("90", "setter", "<b>Scrubbed</b>", translate("scoring.byHandWhy"));
        assertThat(text()).doesNotContain(translate("uikit.meaning.KEEP"));
    }

    @Test
    void whatWasRecordedAfterTheLastFiveOClockIsShownAsLive() throws Exception {
        answer(DDOS, 3, LONG_AGO);
        navigate("threats", ThreatsView.class);
        assertThat(text()).doesNotContain(translate("scoring.live", "40"));

        for (var function : ControlFunction.values()) {
            threats.answer(DDOS, function, 1, new Maturity(2), "");
        }
        navigate("threats", ThreatsView.class);

        assertThat(text()).contains(translate("scoring.live", "40"));
    }

    @Test
    void onTheFirstDayTheLowestStandsFirstThoughNoOfficialValueIsKnown() {
        for (var function : ControlFunction.values()) {
            threats.answer(DDOS, function, 0, new Maturity(4), "");
            threats.answer(new ThreatId("phishing"), function, 0, new Maturity(2), "");
        }

        navigate("threats", ThreatsView.class);

        assertThat(text())
                .contains("official from the next 17:00 on")
                .containsSubsequence(row("phishing"), row("ddos"))
                .doesNotContain(translate("scoring.pending"));
        assertThat(row("phishing")).contains("40");
    }

    @Test
    void onTheDayOfItsFirstAnswersAThreatIsNotAskedForThemAgain() throws Exception {
        answer(new ThreatId("phishing"), 4, LONG_AGO);
        for (var function : ControlFunction.values()) {
            threats.answer(DDOS, function, 0, new Maturity(2), "");
        }

        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.of("threat", "ddos"));

        assertThat(row("ddos"))
                .contains(translate("scoring.pending"))
                .contains(translate("scoring.live", "40"))
                .doesNotContain(translate("scoring.questions", 3));
        assertThat(text())
                .contains(translate("scoring.answer.pending", 1))
                .contains(translate("scoring.answer.unknown", 22))
                .doesNotContain(translate("scoring.answer.nothing"));
        assertThat(panel())
                .contains(translate("scoring.livePanel"))
                .contains("40")
                .doesNotContain(translate("scoring.unknown", translate("scoring.questions", 3)));
    }

    @Test
    void whatIsStillToBeAnsweredIsCountedAsOfNow() {
        threats.answer(DDOS, ControlFunction.PREVENT, 0, new Maturity(2), "");

        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.of("threat", "ddos"));

        assertThat(row("ddos")).contains(translate("scoring.questions", 2));
        assertThat(panel())
                .contains(translate("scoring.unknown", translate("scoring.questions", 2)))
                .doesNotContain(translate("scoring.livePanel"));
    }

    @Test
    void whereNobodyUsesTheRegisterNoIssuesAreCounted() throws Exception {
        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.of("threat", "ddos"));
        assertThat(find(ThreatIssues.class).single().getElement().getTextRecursively())
                .contains(translate("scoring.issues.nothing"))
                .doesNotContain("0");

        raise("About another threat", new ThreatId("phishing"));
        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.fromString("threat=ddos&estate=product"));
        assertThat(find(ThreatIssues.class).single().getElement().getTextRecursively())
                .contains(translate("scoring.issues.none"))
                .contains("0");
    }

    @Test
    void aBandOfOneListAloneIsShownAndTakenBack() throws Exception {
        answer(DDOS, 1, LONG_AGO);
        answer(new ThreatId("phishing"), 4, LONG_AGO);

        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.fromString("band=act_now&source=external"));
        assertThat(find(ThreatRow.class).all())
                .singleElement()
                .satisfies(
                        row -> assertThat(row.getElement().getTextRecursively()).contains("20"));
        assertThat(find(ThreatList.class).all()).hasSize(1);

        test(find(FilterChip.class).all().getLast()).click();
        assertThat(find(ThreatRow.class).all()).hasSizeGreaterThan(1);
        test(find(FilterChip.class).single()).click();
        assertThat(find(ThreatRow.class).all()).hasSize(24);
    }

    @Test
    void whatWouldHelpBecomesAnIssueWithAnOwnerAndADate() throws Exception {
        answer(DDOS, 1, LONG_AGO);
        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.of("threat", "ddos"));

        test(find(Button.class).withText(translate("scoring.helps.raise")).all().getFirst())
                .click();
        assertThat(issues.counts(null).total()).isZero();
        test(find(Button.class).withText(translate("uikit.save")).single()).click();

        var raised = issues.list(IssueFilter.UNRESOLVED, IssueOrder.NUMBER, true, 0, 2);
        assertThat(raised)
                .singleElement()
                .satisfies(issue -> assertThat(issue.severity()).isEqualTo(Severity.HIGH));
        var issue = issues.find(raised.getFirst().number()).orElseThrow();
        assertThat(issue.content().threats()).containsExactly(DDOS);
        assertThat(issue.origin()).isEqualTo(ThreatLink.origin(DDOS));
        assertThat(path(DDOS)).startsWith("threats?");
        SignedInAs.person(jdbc, "miyake", Role.OWNER).signIn();
        assertThat(path(DDOS)).as("an owner may not see it").isNull();
    }

    private @Nullable String path(ThreatId threat) {
        return link.to(ThreatLink.origin(threat)).orElseThrow().path();
    }

    @Test
    void aHostileTitleStaysText() throws Exception {
        answer(DDOS, 3, LONG_AGO);
        var title = "<img src=x onerror=alert(1)>";
        raise(title, DDOS);

        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.of("threat", "ddos"));

        assertThat(find(Ledger.class).single().getElement().getTextRecursively())
                .contains(title);
    }

    private void raise(String title, ThreatId threat) throws Exception {
        TeamClock.at(
                LONG_AGO,
                () -> issues.raise(new IssueDraft(title, "", Severity.HIGH, null, Due.NOT_SET, Set.of(threat)), null));
    }

    private String row(String threat) {
        return find(ThreatRow.class).all().stream()
                .filter(row -> row.getHref().contains("threat=" + threat))
                .findFirst()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }

    private String panel() {
        return find(ThreatPanel.class).single().getElement().getTextRecursively();
    }

    private void answer(ThreatId threat, int level, Instant at) throws Exception {
        for (var function : List.of(ControlFunction.values())) {
            TeamClock.at(at, () -> threats.answer(threat, function, 0, new Maturity(level), ""));
        }
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }

    @Test
    void whatAnAddressAsksForAndCannotBeShownIsNamed() {
        UI.getCurrent()
                .navigate(
                        ThreatsView.class,
                        new QueryParameters(Map.of(
                                "threat", List.of("nope"),
                                "band", List.of("huge"),
                                "at", List.of("2099-01-01T00:00:00Z"))));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains(translate(
                        "uikit.passedOver",
                        translate("scoring.asked.threat"),
                        "nope",
                        translate("scoring.instead.threat")))
                .contains("huge", "2099-01-01T00:00:00Z");
    }

    @Test
    void whoMayRecordNothingIsOfferedToReadOnly() {
        SignedInAs.person(jdbc, "saeki", Role.EXECUTIVE).signIn();

        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.of("threat", "ddos"));

        assertThat(text()).doesNotContain(translate("scoring.answer.begin"));
        assertThat(find(ThreatPanel.class).single().getElement().getTextRecursively())
                .contains(translate("scoring.assessment"))
                .doesNotContain(translate("scoring.assess"));
    }
}
