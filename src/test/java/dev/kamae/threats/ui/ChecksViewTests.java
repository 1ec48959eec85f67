package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static dev.kamae.threats.CheckFixtures.list;
import static dev.kamae.threats.CheckFixtures.prowler;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import dev.kamae.KamaeTest;
import dev.kamae.core.Language;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.CheckReport;
import dev.kamae.threats.Checks;
import dev.kamae.threats.RecordedStance;
import dev.kamae.uikit.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class ChecksViewTests extends SpringBrowserlessTest {

    private static final byte[] RUN = list(
            prowler("<script>", "shop", "FAIL", "High", "SEC03-BP07"),
            prowler("s3_block", "shop", "PASS", "High", "SEC03-BP07"),
            prowler("cost_tags", "shop", "PASS", "High", "COST01-BP02"));

    @Autowired
    private Checks checks;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whereNothingHasComeInThatIsSaid() {
        open(nakamura);

        assertThat(text())
                .contains(translate("threats.checks.nothing"))
                .contains(translate("threats.checks.empty"))
                .doesNotContain(translate("threats.checks.emptyWho"));
        assertThat(find(Upload.class).all()).hasSize(1);
    }

    @Test
    void theNewestResultsAndTheFilesAreShown() throws Exception {
        importRun("<b>run</b>.json");
        open(SignedInAs.person(jdbc, "executive", Role.EXECUTIVE));

        assertThat(text())
                .contains(translate("threats.checks.answer", 2, 1))
                .contains(translate("threats.check.question.PERMISSIONS"))
                .contains("111122223333")
                .contains("50")
                .contains("<b>run</b>.json")
                .contains("cost_tags");
        assertThat(find(Upload.class).all()).as("who only reads").isEmpty();
    }

    @Test
    void ofEachFileItIsToldWhatWasReadOrWhatWasWrong() throws Exception {
        open(nakamura);
        var upload = find(CheckUpload.class).single();

        test(find(Button.class).withText(translate("threats.checks.read")).single())
                .click();
        assertThat(text()).contains(translate("threats.checks.noFile"));

        upload.tell("run.json", importRun("run.json"));
        assertThat(text()).contains(translate("threats.checks.imported", "run.json", 3, 2, 0, 1));
        upload.tell("run.json", importRun("run.json"));
        assertThat(text()).contains(translate("threats.checks.known", "run.json"));
        var cut = nakamura.call(() -> checks.importFile("cut.json", new byte[] {'['}));
        upload.tell("cut.json", cut);
        assertThat(text())
                .contains(translate(
                        "threats.checks.trouble",
                        "cut.json",
                        cut.troubles()
                                .getFirst()
                                .sentence(Language.of(UI.getCurrent().getLocale()))));
    }

    private CheckReport importRun(String name) throws Exception {
        return nakamura.call(() -> checks.importFile(name, RUN));
    }

    private void open(SignedInAs person) {
        person.signIn();
        navigate(ChecksView.class);
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
