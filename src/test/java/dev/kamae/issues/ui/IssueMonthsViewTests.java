package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.PastIssue;
import dev.kamae.issues.PastIssues;
import dev.kamae.uikit.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class IssueMonthsViewTests extends SpringBrowserlessTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Autowired
    private PastIssues past;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_alias, issue_withdrawn")
                .update();
        SignedInAs.person(jdbc, "nakamura", Role.ANALYST).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whileThereIsNoIssueThereAreNoFigures() {
        navigate(IssueMonthsView.class);

        assertThat(text()).contains(translate("issues.answer.none"));
    }

    @Test
    void theSentenceIsAboutTheLastMonthThatIsOver() {
        var lastMonth = LocalDate.now(TOKYO).withDayOfMonth(1).minusMonths(1);
        past.record(List.of(issue(lastMonth.plusDays(3)), issue(lastMonth.minusMonths(1))), _ -> {});

        navigate(IssueMonthsView.class);

        var name = lastMonth.getYear() + "年" + lastMonth.getMonthValue() + "月";
        assertThat(text())
                .containsAnyOf(
                        translate("issues.months.answer", name, 1, 1, 0, 2),
                        translate(
                                "issues.months.answer",
                                lastMonth.format(java.time.format.DateTimeFormatter.ofPattern(
                                        "MMM uuuu", java.util.Locale.ENGLISH)),
                                1,
                                1,
                                0,
                                2));
    }

    @Test
    void aFigureOpensTheListAsItStoodThen() {
        var lastMonth = LocalDate.now(TOKYO).withDayOfMonth(1).minusMonths(1);
        past.record(List.of(issue(lastMonth.plusDays(3))), _ -> {});

        navigate(IssueMonthsView.class);

        var end = lastMonth.plusMonths(1).minusDays(1);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.contains("state=raised_this_month") && href.contains("at=" + end));
    }

    private static PastIssue issue(LocalDate opened) {
        return new PastIssue(
                Set.of(),
                List.of(new PastIssue.State(
                        opened.atTime(12, 0).atZone(TOKYO).toInstant(),
                        IssueStatus.OPEN,
                        IssueFixtures.anIssue(),
                        "")));
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }
}
