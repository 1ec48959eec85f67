package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.core.Origin;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Incident;
import dev.kamae.issues.Incident.Answer;
import dev.kamae.issues.Incident.Part;
import dev.kamae.issues.Incidents;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssueKind;
import dev.kamae.issues.IssueMonth;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.Resolution;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MomentField;
import dev.kamae.uikit.SeverityMark;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class IncidentViewTests extends SpringBrowserlessTest {

    @Autowired
    private Issues issues;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Clock clock;

    @Autowired
    private Formatting formatting;

    @Autowired
    private JdbcClient jdbc;

    private Instant now;

    @BeforeEach
    void signedIn() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        SignedInAs.person(jdbc, "uehara", Role.ANALYST).signIn();
        now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void anIncidentIsRaisedFromTheListWithWhatIsKnown() {
        navigate(IssuesView.class);
        var more = find(MenuBar.class).all().stream()
                .filter(menu -> menu.getItems().getFirst().getText().equals(translate("issues.more")))
                .findFirst()
                .orElseThrow();
        new MenuBarTester<>(more).clickItem(translate("issues.more"), translate("issues.incident.raise"));
        moment(Part.OCCURRED).setValue(local(now.minusSeconds(7_200)));
        moment(Part.NOTICED).setValue(local(now.minusSeconds(10_800)));
        find(TextField.class)
                .withCaption(translate("issues.field.TITLE"))
                .single()
                .setValue("Mail to all <b>customers</b>");
        click("uikit.save");
        assertThat(all()).as("noticed before it occurred").isEmpty();

        moment(Part.NOTICED).setValue(local(now.minusSeconds(3_600)));
        find(NumberField.class)
                .withCaption(IssueWords.label(Part.COST))
                .single()
                .setValue(120_000.0);
        answer(Part.PERSONAL_DATA).setValue(Answer.YES);
        click("uikit.save");

        var raised = issues.find(all().getFirst().number()).orElseThrow();
        assertThat(raised.incident())
                .isEqualTo(new Incident(
                        now.minusSeconds(7_200),
                        now.minusSeconds(3_600),
                        null,
                        null,
                        120_000L,
                        Answer.YES,
                        Answer.NOT_KNOWN,
                        Answer.NOT_KNOWN,
                        null,
                        null));
        assertThat(panel())
                .contains("Mail to all <b>customers</b>")
                .contains(translate("issues.yen", "120,000"))
                .contains(translate("issues.incident.ifReportable"))
                .contains(translate("issues.incident.unknown"));
    }

    @Test
    void whatIsLateIsToldPlainlyAndUnknownIsNotZero() {
        var raised = raise(noticed(now.minus(40, ChronoUnit.DAYS), Answer.YES));

        open(raised);

        assertThat(panel())
                .contains(translate("issues.incident.report.FIRST"), translate("issues.incident.late", 36L))
                .contains(IssueWords.label(Part.REPORTABLE), IssueWords.label(Part.MALICE))
                .doesNotContain(translate("issues.yen", "0"));
        open(raise(noticed(null, Answer.YES)));
        assertThat(panel()).contains(translate("issues.incident.clockUnknown"));
        open(raise(noticed(now, Answer.NO)));
        assertThat(panel()).contains(translate("issues.incident.noReports"));
    }

    @Test
    void ofWhatTurnedOutToBeNoneNobodyIsToBeTold() {
        var raised = raise(noticed(now.minus(40, ChronoUnit.DAYS), Answer.YES));
        issues.close(raised.id(), 1, Resolution.NOT_A_PROBLEM, "A test");

        open(raised);

        assertThat(panel())
                .contains(IssueWords.label(Part.COST))
                .doesNotContain(translate("issues.incident.report.FIRST"), translate("issues.incident.late", 36L));
    }

    @Test
    void timesToContainAreWrittenInHours() {
        var days = Map.of(Severity.CRITICAL, new IssueMonth.Days(1, 0.125, 0.125));
        var month = new IssueMonth(YearMonth.of(2026, 10), 0, 0, 0, 0, 0, 0, 0, Map.of(), 1, days);

        var raw = new MonthTables(formatting).incidentData(List.of(month)).raw();

        assertThat(raw.getFirst().get(2))
                .isEqualTo(translate("issues.months.inHours", SeverityMark.word(Severity.CRITICAL)));
        assertThat(raw.get(1)).startsWith("2026-10", 1L, 3.0);
    }

    @Test
    void issuesFromCasesAreGroupedUnderAWord() {
        issues.raise(IssueFixtures.anIssue(), new Origin("case", "any"));

        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("group", "origin:case"));

        assertThat(text(IssuesView.class)).contains(translate("issues.groups.from.case"));
    }

    @Test
    void whatBothToldIsChosenAndWhatOneToldIsKept() {
        var raised = raise(noticed(now.minusSeconds(7_200), Answer.NOT_KNOWN));
        open(raised);
        click("issues.incident.record");
        answer(Part.PERSONAL_DATA).setValue(Answer.YES);
        moment(Part.NOTICED).setValue(local(now.minusSeconds(3_600)));
        incidents.record(raised.id(), 1, noticed(now.minusSeconds(1_800), Answer.NOT_KNOWN));

        click("uikit.save");
        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains(translate("issues.incident.NOTICED"), translate("issues.incident.PERSONAL_DATA"));
        click("issues.conflict.keep");

        assertThat(issues.find(raised.number()).orElseThrow().incident())
                .isEqualTo(noticed(now.minusSeconds(1_800), Answer.YES));
    }

    @Test
    void anIssueBecomesAnIncidentFromTheMenuAndAnIssueComesOfIt() {
        var raised = issues.raise(IssueFixtures.titled("Odd sign-ins"), null);
        open(raised);
        choose("issues.incident.become");
        click("uikit.save");
        assertThat(issues.find(raised.number()).orElseThrow().kind()).isEqualTo(IssueKind.INCIDENT);
        assertThat(panel()).contains(translate("issues.feed.becameIncident"));

        choose("issues.incident.follow");
        click("uikit.save");

        var made = issues.find(all().stream()
                        .filter(one -> one.kind() == IssueKind.ISSUE)
                        .findFirst()
                        .orElseThrow()
                        .number())
                .orElseThrow();
        open(made);
        assertThat(panel()).contains(translate("issues.origin"), raised.number().toString());
    }

    @Test
    void theListIsNarrowedByKindInItsAddress() {
        raise(noticed(now, Answer.NO));
        issues.raise(IssueFixtures.titled("Only an issue"), null);

        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("kind", "incident"));
        assertThat(text(IssuesView.class)).contains(translate("issues.hits", 1));

        navigate(IssueMonthsView.class);
        assertThat(text(IssueMonthsView.class)).contains(translate("issues.months.containing"));
    }

    private IssueVersion raise(Incident incident) {
        return incidents.raise(IssueFixtures.titled("A leak"), incident);
    }

    private static Incident noticed(@Nullable Instant noticed, Answer data) {
        return new Incident(null, noticed, null, null, null, data, Answer.NOT_KNOWN, Answer.NOT_KNOWN, null, null);
    }

    private List<IssueSummary> all() {
        return issues.list(IssueFilter.UNRESOLVED, IssueOrder.NUMBER, true, 0, 10);
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }

    private MomentField moment(Part part) {
        return find(MomentField.class).withCaption(IssueWords.label(part)).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Answer> answer(Part part) {
        return find(Select.class).withCaption(IssueWords.label(part)).single();
    }

    private static void open(IssueVersion issue) {
        UI.getCurrent().navigate("issues/" + issue.number());
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    private void choose(String key) {
        var item = find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(top -> top.getSubMenu().getItems().stream())
                .filter(offered -> offered.getText().equals(translate(key)))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<Component>(item));
    }

    private String panel() {
        return find(IssuePanel.class).single().getElement().getTextRecursively();
    }

    private String text(Class<? extends Component> view) {
        return find(view).single().getElement().getTextRecursively();
    }
}
