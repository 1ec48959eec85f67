package dev.kamae.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.audit.Trail;
import dev.kamae.audit.TrailFilter;
import dev.kamae.audit.TrailFixtures;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
@SuppressWarnings({"unchecked", "rawtypes"})
class TrailViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Issues issues;

    @Autowired
    private Trail trail;

    @Autowired
    private Clock clock;

    private SignedInAs analyst;
    private SignedInAs auditor;

    @BeforeEach
    void nothing() {
        TrailFixtures.empty(sql);
        // others may have asked for a check, and no job runs here
        sql.sql("delete from job_run where job = 'audit.check'").update();
        analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        auditor = SignedInAs.person(sql, "kansa", Role.AUDITOR);
        auditor.signIn();
    }

    @AfterEach
    void nobody() {
        TrailFixtures.empty(sql);
        SignedInAs.nobody();
    }

    @Test
    void whoDidWhatIsToldInWordsAndLeadsThere() throws Exception {
        var raised = analyst.call(() -> issues.raise(IssueFixtures.anIssue(), null));

        UI.getCurrent().navigate(TrailView.class);

        var rows = test(find(Grid.class).single());
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.getCellText(0, 1)).isEqualTo("nakamura");
        assertThat(rows.getCellText(0, 2)).isEqualTo(translate("issues.audited.raised"));
        assertThat(rows.getCellComponent(0, 3).getElement().getOuterHTML())
                .contains("issues/" + raised.number())
                .contains(raised.number().toString());
        assertThat(text()).contains(translate("audit.answer.rows", 1)).contains(translate("audit.answer.unchecked"));
    }

    @Test
    void theAddressNarrowsTheTrailAndTheFieldsShowIt() throws Exception {
        var raised = analyst.call(() -> issues.raise(IssueFixtures.anIssue(), null));
        analyst.run(() -> issues.comment(raised.id(), "Seen."));
        SignedInAs.person(sql, "onodera", Role.ANALYST).run(() -> issues.comment(raised.id(), "Seen too."));

        UI.getCurrent()
                .navigate(
                        TrailView.class,
                        QueryParameters.of("action", "issues.commented").merging("by", "person:" + analyst.id()));

        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
        assertThat(find(ComboBox.class).all()).extracting(ComboBox::getValue).contains("issues.commented");
    }

    @Test
    void whatMakesNoSenseInTheAddressIsToldAndEverythingShown() throws Exception {
        analyst.call(() -> issues.raise(IssueFixtures.anIssue(), null));

        UI.getCurrent()
                .navigate(
                        TrailView.class,
                        QueryParameters.of("by", "person:nobody")
                                .merging("from", "yesterday")
                                .merging("subject", "\0"));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains("person:nobody")
                .contains("yesterday");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void hostileTextInARowIsText() throws Exception {
        analyst.call(() -> issues.raise(IssueFixtures.anIssue(), null));
        TrailFixtures.unguarded(sql, "update audit_row set subject = 'x:<img src=x onerror=alert(1)>'");

        UI.getCurrent().navigate(TrailView.class);

        assertThat(test(find(Grid.class).single())
                        .getCellComponent(0, 3)
                        .getElement()
                        .getOuterHTML())
                .doesNotContain("<img")
                .contains("&lt;img");
    }

    @Test
    void daysAreThoseOfTheTeamAndTheLastOneIsInside() throws Exception {
        analyst.call(() -> issues.raise(IssueFixtures.anIssue(), null));
        var today = LocalDate.now(clock);

        assertThat(count(TrailFilter.ALL.within(today, today))).isEqualTo(1);
        assertThat(count(TrailFilter.ALL.within(today.plusDays(1), null))).isZero();
        assertThat(count(TrailFilter.ALL.within(null, today.minusDays(1)))).isZero();
        assertThat(count(TrailFilter.ALL.withSubject("sec-"))).isEqualTo(1);
        assertThat(count(TrailFilter.ALL.withSubject("%"))).isZero();
    }

    private long count(TrailFilter filter) throws Exception {
        return auditor.call(() -> trail.count(filter));
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
