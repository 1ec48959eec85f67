package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class CatalogueViewTests extends SpringBrowserlessTest {

    /** The first of the list. */
    private static final ThreatId RANSOMWARE = new ThreatId("ransomware");

    @Autowired
    private Threats threats;

    @Autowired
    private QuestionsStep questions;

    @Autowired
    private ThreatListStep list;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs sato;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        nakamura = SignedInAs.person(jdbc, "nakamura-of-threats", Role.ANALYST);
        sato = SignedInAs.person(jdbc, "sato-of-threats", Role.ANALYST);
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whatNobodyHasDecidedIsShownAsUndecidedAndCounts() {
        open(nakamura);

        assertThat(text())
                .contains(translate("threats.catalogue.answer", 24, 0, 0, 24))
                .contains(translate("threats.catalogue.undecided"))
                .contains(translate("threats.undecided"));
    }

    @Test
    void aThreatIsTakenOutWithAReasonAndBackAgain() throws Exception {
        open(nakamura);

        first("threats.catalogue.leave");
        decide("threats.catalogue.leave");
        assertThat(nakamura.call(() -> threats.applicabilities(RANSOMWARE)))
                .as("it needs a reason")
                .isEmpty();
        find(TextArea.class).single().setValue("<i>Nothing</i> to ransom");
        decide("threats.catalogue.leave");

        assertThat(text())
                .contains(translate("threats.catalogue.answer", 24, 0, 1, 23))
                .contains("<i>Nothing</i> to ransom")
                .contains("nakamura-of-threats");
        first("threats.catalogue.take");
        decide("threats.catalogue.take");
        assertThat(text()).contains(translate("threats.catalogue.answer", 24, 1, 0, 23));
    }

    @Test
    void whenSomebodyWasQuickerBothAreShown() throws Exception {
        open(nakamura);
        sato.call(() -> threats.applicability(RANSOMWARE, 0, true, "Of course"));

        first("threats.catalogue.leave");
        find(TextArea.class).single().setValue("Nothing to ransom");
        decide("threats.catalogue.leave");

        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains("Of course", "sato-of-threats", translate("threats.appliesNot"));
        assertThat(nakamura.call(() -> threats.applicabilities(RANSOMWARE))).hasSize(1);
    }

    @Test
    void theRestIsDecidedAtOnceAndTheStepIsDone() {
        open(nakamura);
        assertThat(list.isDone()).isFalse();

        test(find(Button.class)
                        .withText(translate("threats.catalogue.rest", 24))
                        .single())
                .click();

        assertThat(list.isDone()).isTrue();
        assertThat(text()).doesNotContain(translate("threats.undecided"));
    }

    @Test
    void theQuestionsLeadToTheFirstThatAppliesAndIsOpen() throws Exception {
        nakamura.call(() -> threats.applicability(RANSOMWARE, 0, false, "Nothing to ransom"));
        open(nakamura);
        assertThat(next()).isEqualTo("threats/supply-chain/assessment");

        for (var threat : nakamura.call(() -> threats.all())) {
            for (var function : ControlFunction.values()) {
                nakamura.call(() -> threats.answer(threat.id(), function, 0, Maturity.NONE, ""));
            }
            if (threat.id().value().equals("supply-chain")) {
                open(nakamura);
                assertThat(next()).isEqualTo("threats/ai-use/assessment");
                assertThat(questions.isDone()).isFalse();
            }
        }

        assertThat(questions.isDone()).isTrue();
    }

    @Test
    void whoMayNotEditReads() {
        open(SignedInAs.person(jdbc, "executive", Role.EXECUTIVE));

        assertThat(text()).contains(translate("threats.catalogue.answer", 24, 0, 0, 24));
        assertThat(find(Page.class).single().getChildren().flatMap(CatalogueViewTests::within))
                .noneMatch(Button.class::isInstance);
    }

    private void open(SignedInAs person) {
        person.signIn();
        navigate(CatalogueView.class);
    }

    private String next() {
        return find(Anchor.class)
                .withText(translate("threats.catalogue.next"))
                .single()
                .getHref();
    }

    private void first(String key) {
        test(find(Button.class).withText(translate(key)).all().getFirst()).click();
    }

    /** In the dialog, which is over the page. */
    private void decide(String key) {
        find(Button.class).withText(translate(key)).all().getLast().click();
    }

    private static Stream<Component> within(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(CatalogueViewTests::within));
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
