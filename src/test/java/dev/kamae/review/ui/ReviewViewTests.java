package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.core.Language;
import dev.kamae.core.MonthWords;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFixtures;
import dev.kamae.issues.Issues;
import dev.kamae.review.ClosedMonthFixtures;
import dev.kamae.review.Reviews;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSource;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class ReviewViewTests extends SpringBrowserlessTest {

    /** A nought that stands by itself, and not in a date, a time or a number. */
    private static final Pattern NOUGHT = Pattern.compile("(?<![\\d.,/:])[0０](?![\\d.,/:])");

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Issues issues;

    @Autowired
    private Threats threats;

    @Autowired
    private Clock clock;

    private SignedInAs executive;

    @BeforeEach
    void nothingRecorded() {
        ClosedMonthFixtures.nothingRecorded(sql);
        executive = SignedInAs.person(sql, "saeki", Role.EXECUTIVE);
        executive.signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void aMonthThatHasNotBegunIsNamedWithWhatIsShownInstead() {
        UI.getCurrent().navigate(ReviewView.class, QueryParameters.of("month", "2999-01"));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains("2999-01")
                .contains(MonthWords.of(
                        YearMonth.now(clock), Language.of(UI.getCurrent().getLocale())));
    }

    @Test
    void whereNothingIsRecordedThereIsNoNoughtAndNoRed() {
        UI.getCurrent().navigate(ReviewView.class);

        var page = find(Page.class).single().getElement();
        assertThat(page.getTextRecursively())
                .doesNotContainPattern(NOUGHT)
                .contains(translate("review.answer.nothing"));
        assertThat(page.getOuterHTML()).doesNotContain("k-bad").doesNotContain("k-of-band");
    }

    @Test
    void onTheFirstDayWhatHasJustBeenRecordedShows() throws Exception {
        raise(clock.instant());

        UI.getCurrent().navigate(ReviewView.class);

        assertThat(text())
                .contains(translate("review.issues.unresolved", 1))
                .doesNotContain(translate("review.answer.nothing"));
    }

    @Test
    void whileMostThreatsAreNotJudgedTheAnswerBeginsWithThose() throws Exception {
        var analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        for (var function : ControlFunction.values()) {
            analyst.call(() -> threats.answer(new ThreatId("ddos"), function, 0, new Maturity(5), ""));
        }

        UI.getCurrent().navigate(ReviewView.class);

        var external = executive.call(() -> reviews.current()).threats(ThreatSource.EXTERNAL);
        assertThat(text())
                .contains(translate("review.answer.EXTERNAL", external.threats().size())
                        + translate("review.answer.unknownFirst", external.now().unknown())
                        + translate("review.answer.actOnly", 0));
    }

    @Test
    void whatDiffersFromTheClosedFiguresIsMarked() throws Exception {
        var month = closed();
        raise(within(month));

        show(month);

        assertThat(text()).contains("≠ 2").contains(translate("review.because.recorded"));
    }

    @Test
    void whatWasTamperedWithIsToldAndNotShown() throws Exception {
        var month = closed();
        ClosedMonthFixtures.unguarded(sql, "update closed_month set json = replace(json, 'keys', 'locks')");

        show(month);

        assertThat(text()).contains(translate("review.tampered")).doesNotContain(translate("review.bands"));
    }

    @Test
    void whoDecidesClosesAMonthAndIsToldWhatThatFixes() throws Exception {
        var month = YearMonth.now(clock).minusMonths(1);
        raise(within(month));
        show(month);

        test(find(Button.class).withText(translate("review.close")).single()).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(translate("review.close.forGood"));
        test(find(Button.class).withText(translate("review.close.go")).single()).click();

        assertThat(executive.call(() -> reviews.closed(month))).isPresent();
        assertThat(text()).contains(translate("review.side"));
    }

    private YearMonth closed() throws Exception {
        var month = YearMonth.now(clock).minusMonths(1);
        raise(within(month));
        executive.call(() -> reviews.closeAnyway(month));
        return month;
    }

    private Instant within(YearMonth month) throws Exception {
        return executive.call(() -> reviews.end(month)).minus(Duration.ofDays(10));
    }

    private static void show(YearMonth month) {
        UI.getCurrent().navigate(ReviewView.class, QueryParameters.of("month", month.toString()));
    }

    private String text() {
        return find(Page.class).single().getElement().getTextRecursively();
    }

    private void raise(Instant moment) throws Exception {
        var analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        TeamClock.at(moment, () -> analyst.call(() -> issues.raise(IssueFixtures.anIssue(), null)));
    }
}
