package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.KamaeTest;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Acceptance;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class AcceptanceViewTests extends SpringBrowserlessTest {

    @Autowired
    private Issues issues;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Formatting formatting;

    private SignedInAs nakamura;
    private SignedInAs executive;
    private IssueVersion asked;

    @BeforeEach
    void oneRequest() throws Exception {
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        executive = SignedInAs.person(jdbc, "executive", Role.EXECUTIVE);
        var raised = nakamura.call(() -> issues.raise(IssueFixtures.titled("Old <b>TLS</b> at a partner"), null));
        asked = nakamura.call(() -> acceptances.ask(raised.id(), 1, lastDay(), "Replaced in spring"));
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void anExecutiveApprovesFromTheLink() {
        executive.signIn();
        open();
        assertThat(text())
                .contains("Old <b>TLS</b> at a partner", "Replaced in spring")
                .contains(translate("issues.acceptance.question"));

        click("issues.acceptance.approve");

        assertThat(current().status()).isEqualTo(IssueStatus.RISK_ACCEPTED);
        assertThat(find(Button.class)
                        .withText(translate("issues.acceptance.approve"))
                        .all())
                .as("decided once")
                .isEmpty();
        assertThat(text())
                .contains(translate("issues.status.RISK_ACCEPTED"))
                .contains("executive approved it on "
                        + formatting.formats().moment(current().at()))
                .contains(translate("issues.acceptance.decided"))
                .doesNotContain(translate("issues.acceptance.question"));
    }

    @Test
    void whoDecidesSeesThatTheIssueIsOverdue() throws Exception {
        var content = asked.content();
        var late = new IssueDraft(
                content.title(),
                content.description(),
                content.severity(),
                content.owner(),
                Due.on(LocalDate.now(clock).minusDays(3)),
                content.threats());
        nakamura.call(() -> issues.change(asked.id(), 2, late));
        executive.signIn();

        open();

        assertThat(find(Page.class).single().getElement().getOuterHTML()).contains("k-bad");
        assertThat(text()).contains("3 days");
    }

    @Test
    void decliningTakesAReason() {
        executive.signIn();
        open();
        find(TextArea.class).single().setValue("Customers would leave");

        click("issues.acceptance.decline");

        assertThat(state()).isEqualTo(Acceptance.State.DECLINED);
        assertThat(current().reason()).isEqualTo("Customers would leave");
    }

    @Test
    void whoAskedReadsThatSomebodyElseDecides() {
        SignedInAs.person(jdbc, "nakamura", Role.ANALYST, Role.EXECUTIVE).signIn();
        open();

        assertThat(text()).contains(translate("issues.acceptance.own"));
        assertThat(find(AcceptanceDecision.class).single().getChildren().anyMatch(TextArea.class::isInstance))
                .isFalse();
    }

    @Test
    void whoMayNotDecideReadsWhoMay() {
        SignedInAs.person(jdbc, "onodera", Role.ANALYST).signIn();
        open();

        assertThat(text()).contains(translate("issues.acceptance.whoMay"));
        assertThat(find(AcceptanceDecision.class).single().getChildren().anyMatch(TextArea.class::isInstance))
                .isFalse();
    }

    @Test
    void whatChangedSinceItWasAskedForStandsThere() throws Exception {
        executive.signIn();
        open();
        assertThat(text()).doesNotContain(translate("issues.acceptance.since"));

        change("Old TLS everywhere");
        open();

        assertThat(text())
                .contains(translate("issues.acceptance.since"))
                .contains("Old <b>TLS</b> at a partner", "Old TLS everywhere");
    }

    @Test
    void whatSomebodyChangedWhileOneReadIsShownBeforeOneDecides() throws Exception {
        executive.signIn();
        open();
        change("Old TLS everywhere");

        click("issues.acceptance.approve");

        assertThat(current().status()).as("not on what nobody has seen").isEqualTo(IssueStatus.OPEN);
        assertThat(text())
                .contains(translate("issues.acceptance.meanwhile"))
                .contains("Old <b>TLS</b> at a partner", "Old TLS everywhere");
        click("issues.acceptance.approve");
        assertThat(current().status()).isEqualTo(IssueStatus.RISK_ACCEPTED);
    }

    @Test
    void aRequestIsMadeAndWithdrawnOnTheIssue() {
        nakamura.signIn();
        UI.getCurrent().navigate("issues/" + asked.number());
        assertThat(panel()).contains(translate("issues.acceptance.state.ASKED", date()));
        choose("issues.acceptance.withdraw");
        assertThat(state()).isEqualTo(Acceptance.State.WITHDRAWN);

        choose("issues.acceptance.ask");
        click("issues.acceptance.go");
        assertThat(state()).as("without a day").isEqualTo(Acceptance.State.WITHDRAWN);
        find(DateField.class).single().setValue(lastDay());
        find(TextArea.class).withCaption(translate("issues.move.why")).single().setValue("Replaced in spring");
        click("issues.acceptance.go");

        assertThat(state()).isEqualTo(Acceptance.State.ASKED);
        assertThat(panel()).contains(translate("issues.acceptance.told.WITHDRAWN", date()));
    }

    @Test
    void theListHasWhatWaitsAndWhatEndsSoon() throws Exception {
        var other = nakamura.call(() -> issues.raise(IssueFixtures.titled("Fax in the warehouse"), null));
        nakamura.call(() -> acceptances.ask(other.id(), 1, lastDay(), "Sold in spring"));
        executive.call(() -> acceptances.approve(other.id(), 2, ""));
        executive.signIn();

        navigate(AcceptancesView.class);

        assertThat(text())
                .contains(translate("issues.acceptances.answer", 1))
                .contains(translate("issues.acceptances.soon", 1, 30))
                .contains("Old <b>TLS</b> at a partner", "Fax in the warehouse")
                .contains(translate("issues.left.days", 10L));
    }

    private void change(String title) throws Exception {
        nakamura.call(
                () -> issues.change(asked.id(), 2, IssueFixtures.titled(IssueFixtures.anIssue(Severity.HIGH), title)));
    }

    private LocalDate lastDay() {
        return LocalDate.now(clock).plusDays(10);
    }

    private String date() {
        return formatting.formats().date(lastDay());
    }

    private void open() {
        UI.getCurrent().navigate("issues");
        UI.getCurrent().navigate(AcceptanceView.address(asked.number()));
    }

    private IssueVersion current() {
        try {
            return nakamura.call(() -> issues.find(asked.number())).orElseThrow();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Acceptance.State state() {
        return Objects.requireNonNull(current().acceptance()).state();
    }

    private void click(String key) {
        test(find(Button.class).withText(translate(key)).single()).click();
    }

    /** Chooses what stands behind the dots. */
    private void choose(String key) {
        var item = find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(top -> top.getSubMenu().getItems().stream())
                .filter(offered -> offered.getText().equals(translate(key)))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private String panel() {
        return find(IssuePanel.class).single().getElement().getTextRecursively();
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
