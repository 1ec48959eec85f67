package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.RecordedStance;
import dev.kamae.uikit.SetupStep;
import dev.kamae.webacl.Declared;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an empty portal to the first figures. */
@KamaeTest
@SuppressWarnings({"unchecked", "rawtypes"})
class FirstStepsViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<SetupStep> steps;

    @BeforeEach
    void emptyPortal() {
        sql.sql("truncate fiscal_year_start, company_day, collected_file, rejected_record, dropped_file, "
                        + "review_snapshot, review_answer, review_practice, review_fact, practice_issue, "
                        + "issue_version, issue_comment, issue_text")
                .update();
        Declared.forget(sql);
        RecordedStance.clear(sql);
        SignedInAs.person(sql, "admin", Role.ADMINISTRATOR).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void theFirstStepThatIsToBeDoneIsOpen() {
        navigate(FirstStepsView.class);

        assertThat(text())
                .contains(translate("shell.steps.answer", steps.size(), 0))
                .contains(translate("calendar.answerNoFiscal"));

        find(Select.class).single().setValue(Month.APRIL);

        assertThat(text())
                .contains(translate("shell.steps.answer", steps.size(), 1))
                .doesNotContain(translate("calendar.answerNoFiscal"));
        assertThat(current()).isEqualTo(translate("calendar.step.title"));
        UI.getCurrent().navigate("first-steps");
        assertThat(current()).isEqualTo(translate("traffic.step.logs"));
    }

    @Test
    void eachStepTriesWhatItIsAbout() {
        assertThat(step("logs"))
                .contains("OpenSearch")
                .contains("KAMAE_OPENSEARCH_URL")
                .contains("cluster_permissions");
        assertThat(step("collecting")).contains(translate("collector.step.otherHow"));
        assertThat(step("web-acls")).contains(translate("webacl.step.none"));
        assertThat(step("history")).contains(translate("traffic.step.noHistory"));
        assertThat(step("well-architected")).contains(translate("wellarchitected.empty"), "list-answers");
        assertThat(step("threat-list")).contains(translate("threats.step.listTodo", 24, 24));
        assertThat(step("three-questions")).contains(translate("threats.step.questionsFound", 24, 0));
        assertThat(step("nonsense")).contains(translate("calendar.answerNoFiscal"));

        sql.sql("insert into web_acl (arn, first_hour, last_hour) values (:arn, :hour, :hour)")
                .param("arn", Declared.SHOP.value())
                .param("hour", Timestamp.from(Instant.parse("2026-11-24T12:00:00Z")))
                .update();

        assertThat(step("web-acls"))
                .contains(translate("webacl.answerMissing", 1, 1))
                .contains(translate("webacl.declare"));
        assertThat(step("history"))
                .contains("21:00")
                .contains("22:00")
                .contains(translate("shell.steps.answer", steps.size(), 2));
    }

    @Test
    void aStepThatIsDoneMeanwhileIsTickedWithoutAClick() {
        step("history");
        assertThat(text()).contains(translate("shell.steps.answer", steps.size(), 0));

        sql.sql("insert into fiscal_year_start (first_month) values (4)").update();
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(text()).contains(translate("shell.steps.answer", steps.size(), 1));

        logged(Instant.parse("2026-11-24T12:00:00Z"), Instant.parse("2026-11-24T12:00:00Z"));
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(text())
                .contains(translate("shell.steps.answer", steps.size(), 3))
                .as("the open step tells what its tick says")
                .doesNotContain(translate("traffic.step.noHistory"));
    }

    private void logged(Instant first, Instant last) {
        sql.sql("insert into web_acl (arn, first_hour, last_hour) values (:arn, :first, :last)")
                .param("arn", Declared.SHOP.value())
                .param("first", Timestamp.from(first))
                .param("last", Timestamp.from(last))
                .update();
    }

    @Test
    void theLastStepLeadsToThoseThatWerePassedOver() {
        var last = steps.stream().max(Comparator.comparingInt(SetupStep::order)).orElseThrow();
        step(last.key());

        test(find(Button.class)
                        .withText(translate("shell.steps.next", translate("calendar.step.title")))
                        .single())
                .click();

        assertThat(current()).isEqualTo(translate("calendar.step.title"));
    }

    @Test
    void theOverviewIsOpenedWhereTheLogsAre() {
        logged(Instant.parse("2023-03-23T01:00:00Z"), Instant.parse("2023-03-23T05:00:00Z"));

        step("history");

        assertThat(find(RouterLink.class).all().stream().map(RouterLink::getHref))
                .contains("traffic?from=2023-03-23T10%3A00&until=2023-03-23T15%3A00");
    }

    @Test
    void whoSetsKamaeUpSeesThemFirstUntilPuttingThemOff() {
        UI.getCurrent().navigate("");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("first-steps");

        test(find(Button.class).withText(translate("shell.steps.later")).single())
                .click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("dashboard");
    }

    @Test
    void nobodyElseSeesThem() {
        SignedInAs.person(sql, "analyst", Role.ANALYST).signIn();

        UI.getCurrent().navigate("");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("dashboard");
    }

    private String step(String key) {
        UI.getCurrent().navigate(FirstStepsView.class, QueryParameters.of("step", key));
        return text();
    }

    private String current() {
        return find(RouterLink.class).all().stream()
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .map(link -> link.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private static String text() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(Component.class::cast)
                .map(page -> page.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }
}
