package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.Drills;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.uikit.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class ProposalsViewTests extends SpringBrowserlessTest {

    private static final ControlId RESTORE = new ControlId("restore-test");

    @Autowired
    private Controls controls;

    @Autowired
    private Drills drills;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs analyst;

    @BeforeEach
    void aRestoreTestThatWentBetterThanItWasJudged() throws Exception {
        RecordedStance.clear(jdbc);
        jdbc.sql("truncate proposal_decision").update();
        jdbc.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue")
                .update();
        analyst = SignedInAs.person(jdbc, "reconsiderer", Role.ANALYST);
        TeamClock.at(Instant.now().minus(Duration.ofDays(20)), () -> {
            analyst.call(() -> controls.assess(RESTORE, 0, new Maturity(1), ""));
            return analyst.call(() -> drills.record(
                    new DrillContent(DrillKind.RESTORE_TEST, LocalDate.now(clock), Set.of(RESTORE), 5, 5, "", "")));
        });
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void theThreatsSayHowManyThereAre() {
        analyst.signIn();
        navigate("threats", ThreatsView.class);

        assertThat(find(Anchor.class)
                        .withText(translate("scoring.proposals.count", 1))
                        .single()
                        .getHref())
                .isEqualTo("threats/proposals");
    }

    @Test
    void acceptedItIsAnAssessmentThatNamesTheEvidence() throws Exception {
        analyst.signIn();
        navigate(ProposalsView.class);
        assertThat(text()).contains(translate("scoring.proposal.change", 1, 5));

        click(translate("scoring.proposal.accept", 5));

        var assessed = analyst.call(() -> controls.assessments(RESTORE)).getLast();
        assertThat(assessed.maturity()).isEqualTo(new Maturity(5));
        assertThat(assessed.note()).contains(translate("threats.drill.kind.RESTORE_TEST"));
        assertThat(text()).contains(translate("scoring.proposals.none"));
    }

    @Test
    void declinedItIsKeptWithItsReasonAsText() throws Exception {
        analyst.signIn();
        navigate(ProposalsView.class);

        click(translate("scoring.proposal.decline"));
        var dialog = find(Dialog.class).single();
        var confirm = find(Button.class, dialog)
                .withText(translate("scoring.proposal.decline"))
                .single();
        test(confirm).click();
        assertThat(find(TextArea.class).single().isInvalid()).as("a reason").isTrue();
        find(TextArea.class).single().setValue("<img src=x onerror=alert(1)>");
        test(confirm).click();

        assertThat(text()).contains(translate("scoring.proposals.none")).contains("<img src=x onerror=alert(1)>");
        assertThat(analyst.call(() -> controls.assessments(RESTORE))).hasSize(1);
    }

    @Test
    void whoMayNotEditReadsWithoutButtons() {
        SignedInAs.person(jdbc, "reconsiderchief", Role.EXECUTIVE).signIn();
        navigate(ProposalsView.class);

        assertThat(text()).contains(translate("scoring.proposal.change", 1, 5));
        assertThat(find(Button.class, find(ProposalCard.class).single()).all()).isEmpty();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
