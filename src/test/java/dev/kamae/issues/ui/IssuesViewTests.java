package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.Issues;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class IssuesViewTests extends SpringBrowserlessTest {

    @Autowired
    private Issues issues;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void oneIssue() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        SignedInAs.person(jdbc, "nakamura", Role.ANALYST).signIn();
        issues.raise(IssueFixtures.anIssue(), null);
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whatAnAddressAsksForAndCannotBeShownIsNamed() {
        UI.getCurrent()
                .navigate(
                        IssuesView.class,
                        new QueryParameters(Map.of(
                                "state", List.of("foo"),
                                "at", List.of("banana"),
                                "age", List.of("old"),
                                "threat", List.of("nope"))));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains(translate(
                        "uikit.passedOver", translate("issues.asked.state"), "foo", translate("issues.instead.state")))
                .contains("banana", "old", "nope");
        assertThat(text()).as("nothing narrows to it").contains(translate("issues.hits", 1));
    }

    @Test
    void whatAnAddressAsksForAndIsShownNeedsNoWord() {
        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("state", "all"));

        assertThat(find(PassedOver.class).all()).noneMatch(PassedOver::isVisible);
    }

    @Test
    void anOwnerWithoutIssuesIsNotToldThatThereAreNone() {
        SignedInAs.person(jdbc, "miyake", Role.OWNER).signIn();

        navigate(IssuesView.class);

        assertThat(text())
                .contains(translate("issues.answer.noneForYou"))
                .doesNotContain(translate("issues.answer.none"));
    }

    @Test
    void besideThePanelTheTitleGetsTheRoomOfWhatThePanelSays() {
        navigate(IssuesView.class);
        assertThat(shown()).contains(translate("issues.field.OWNER"));

        UI.getCurrent().navigate(IssuesView.class, QueryParameters.of("issue", "SEC-1"));
        assertThat(shown()).contains(translate("issues.left")).doesNotContain(translate("issues.field.OWNER"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatLeavingControlsOutMeansIsSaidOnceThereIsAThreat() {
        navigate(IssuesView.class);
        test(find(Button.class).withText(translate("issues.raise")).single()).click();
        MultiSelectComboBox<Object> controls = find(MultiSelectComboBox.class)
                .withCaption(translate("issues.field.CONTROLS"))
                .single();
        MultiSelectComboBox<Object> threats = find(IssueForm.class)
                .single()
                .getChildren()
                .filter(MultiSelectComboBox.class::isInstance)
                .map(MultiSelectComboBox.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(controls.getHelperText()).isEmpty();

        threats.setValue(Set.of(new ThreatId("ddos")));

        assertThat(controls.getHelperText()).isEqualTo(translate("issues.controls.why"));
    }

    private List<String> shown() {
        return ((Grid<?>) find(Grid.class).single())
                .getColumns().stream()
                        .filter(Grid.Column::isVisible)
                        .map(Grid.Column::getHeaderText)
                        .toList();
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
