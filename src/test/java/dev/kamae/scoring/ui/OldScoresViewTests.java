package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.scoring.OldScores;
import dev.kamae.threats.RecordedStance;
import dev.kamae.uikit.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class OldScoresViewTests extends SpringBrowserlessTest {

    @Autowired
    private OldScores scores;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingTakenOver() {
        jdbc.sql("truncate old_score, old_score_import").update();
    }

    @AfterEach
    void nobody() {
        jdbc.sql("truncate old_score, old_score_import").update();
        SignedInAs.nobody();
    }

    @Test
    void eachWrongRowIsNamedAndNothingCanBeTakenOver() throws Exception {
        var analyst = SignedInAs.person(jdbc, "historian", Role.ANALYST);
        analyst.signIn();
        navigate(OldScoresView.class);

        read("2026-01,ddos,40\n2026-02,<b>dragons</b>,450");

        assertThat(text())
                .contains(translate("scoring.old.wrong", 1, 2))
                .contains("<b>dragons</b>")
                .contains(translate("scoring.old.remark.THREAT"), translate("scoring.old.remark.SCORE"));
        assertThat(find(Button.class).withText(translate("scoring.old.go", 2)).all())
                .isEmpty();
        assertThat(analyst.call(scores::all)).isEmpty();
    }

    @Test
    void aRightFileIsTakenOverShownAtItsThreatAndWithdrawn() throws Exception {
        RecordedStance.clear(jdbc);
        var analyst = SignedInAs.person(jdbc, "historian", Role.ANALYST);
        analyst.signIn();
        navigate(OldScoresView.class);
        read("2026-01,ddos,40,Before the CDN");
        click(translate("scoring.old.go", 1));
        assertThat(analyst.call(scores::all)).hasSize(1);

        UI.getCurrent().navigate(ThreatsView.class, QueryParameters.of("threat", "ddos"));
        assertThat(find(ThreatPanel.class).single().getElement().getTextRecursively())
                .contains(translate("scoring.old.recorded"), "Before the CDN", "40")
                .contains(translate("uikit.unknown"));

        navigate(OldScoresView.class);
        click(translate("scoring.old.withdraw"));
        assertThat(text()).contains(translate("scoring.old.none"), translate("scoring.old.withdrawn"));
    }

    @Test
    void whoMayNotEditReadsWhichFilesCameIn() throws Exception {
        SignedInAs.person(jdbc, "historychief", Role.EXECUTIVE).signIn();
        navigate(OldScoresView.class);

        assertThat(find(OldScoresUpload.class).all()).isEmpty();
        assertThat(text()).contains(translate("scoring.old.none"));
    }

    private void read(String text) {
        find(OldScoresUpload.class).single().read("scores.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
