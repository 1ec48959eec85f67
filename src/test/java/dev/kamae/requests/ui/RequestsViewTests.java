package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.logstore.LogWriter;
import dev.kamae.logstore.LogsIncomplete;
import dev.kamae.requests.PartialLogs;
import dev.kamae.requests.RequestsAway;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Said;
import dev.kamae.waflog.StoredLines;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** None is said only where there are logs; where there are none, one is led to them. */
@KamaeTest
class RequestsViewTests extends SpringBrowserlessTest {

    private static final String OTHER = StoredLines.SHOP.replace("shop", "other");

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private WebAclProfiles profiles;

    @Autowired
    private Formatting formatting;

    @Autowired
    private ArrivalBoard arrivals;

    @Autowired
    private LogWriter writer;

    @Autowired
    private ApplicationContext portal;

    @Value("${kamae.opensearch.index-prefix}")
    private String prefix;

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void noLogs() throws Exception {
        sql.sql("truncate web_acl, folded_hour cascade").update();
        StoredLines.forget(prefix);
        now = clock.instant();
        SignedInAs.person(sql, "requests", Role.ANALYST).signIn();
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    @Test
    void whereThereHasNeverBeenALogTheNextStepIsToCollectSome() {
        open("");

        assertThat(text())
                .contains(translate("requests.nothingYet"))
                .contains(translate("requests.answer.none"))
                .doesNotContain(translate("requests.count", "0"));
        assertThat(hrefs()).contains("collection");
    }

    @Test
    void aPeriodAfterTheLastLogLeadsToTheDayOfTheLastLogWithTheSameFilter() {
        blocked(Duration.ofDays(3));

        open("path=/login&action=block");

        var day = at(Duration.ofDays(3)).atZone(clock.getZone()).toLocalDate();
        var moment = formatting.shortMoment(at(Duration.ofDays(3)));
        assertThat(text())
                .contains(translate("requests.noLogs", moment, moment))
                .doesNotContain(translate("requests.count", "0"));
        assertThat(hrefs())
                .anyMatch(href -> href.startsWith(RequestsAddress.ROUTE)
                        && href.contains("from=" + day + "T00%3A00")
                        && href.contains("path=%2Flogin")
                        && href.contains("action=block"));
    }

    @Test
    void aPeriodBeforeTheFirstLogSaysSinceWhenThereAreSome() {
        blocked(Duration.ofMinutes(10));
        var day = formatting.today().minusDays(9);

        open("from=" + day + "T00:00&until=" + day + "T12:00");

        var moment = formatting.shortMoment(at(Duration.ofMinutes(10)));
        assertThat(text()).contains(translate("requests.noLogs", moment, moment));
    }

    @Test
    void aWebAclWithoutLogsIsNoNoughtEither() {
        blocked(Duration.ofMinutes(10));

        open("acl=" + OTHER);

        assertThat(text()).contains(translate("requests.noLogs.acl")).doesNotContain(translate("requests.count", "0"));
        assertThat(hrefs()).anyMatch(href -> href.startsWith(RequestsAddress.ROUTE) && !href.contains("acl="));
    }

    @Test
    void amongLogsThereCanBeNone() {
        blocked(Duration.ofMinutes(10));
        blocked(Duration.ofMinutes(50));

        open("path=/nowhere");

        assertThat(text()).contains(translate("requests.count", "0"));
        assertThat(find(Empty.class).all()).isEmpty();
    }

    @Test
    void theBreakdownOfWhatNobodyDeclaredHasNoSharesAndNoClientsAndSaysWhy() {
        blocked(Duration.ofMinutes(10));

        UI.getCurrent().navigate("traffic/breakdown", QueryParameters.fromString("action=block"));

        assertThat(text())
                .contains(translate("requests.count.atLeast", "1"))
                .contains(translate("requests.breakdown.blockedCount", "1"))
                .contains(translate("requests.breakdown.addressesUnknown"))
                .contains(translate("requests.breakdown.noClient"))
                .contains(translate("requests.lack.UNDECLARED", "shop"))
                .doesNotContain("100.0%", "192.0.2.");
    }

    @Test
    void theBreakdownOfLinesThatAreLeftOutIsNotNone() {
        blocked(Duration.ofMinutes(10));
        sql.sql("delete from web_acl").update();
        sql.sql("insert into web_acl (arn, first_hour, last_hour) values (:shop, :hour, :hour), (:cdn, :hour, :hour)")
                .param("shop", StoredLines.SHOP)
                .param("cdn", Declared.CDN.value())
                .param("hour", Timestamp.from(Instant.now().truncatedTo(ChronoUnit.HOURS)))
                .update();

        UI.getCurrent().navigate("traffic/breakdown", QueryParameters.fromString("action=block"));

        assertThat(text())
                .contains(translate("requests.unknown"))
                .contains(translate("requests.lack.MAY_BE_COUNTED", "shop"))
                .doesNotContain(translate("requests.none"));
    }

    @Test
    void theBreakdownSaysWhatTheyAreMadeUpOfAndLeadsOn() throws Exception {
        var acl = new WebAclId(StoredLines.SHOP);
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(acl, 0, Declared.direct()));
        blocked(Duration.ofMinutes(10));
        blocked(Duration.ofMinutes(20));

        UI.getCurrent().navigate("traffic/breakdown", QueryParameters.fromString("action=block"));

        assertThat(text())
                .contains(translate("requests.breakdown.answer", "100.0%"))
                .contains(translate("requests.breakdown.addresses", "1"))
                .contains(translate("requests.breakdown.live"))
                .contains("www.shop.example")
                .contains(translate("requests.breakdown.blocked", "100.0%"));
        // nobody has loaded a list of addresses, so that there is none on it is not known
        assertThat(text()).contains(translate("requests.breakdown.noField"));
        assertThat(hrefs())
                .anyMatch(href -> href.startsWith(RequestsAddress.ROUTE)
                        && href.contains("action=block")
                        && href.contains("host=www.shop.example"));
    }

    @Test
    void whatMakesNoSenseInTheAddressIsSaidAndWhatIsShownInstead() {
        open("span=always&action=%3Cimg%20src%3Dx%3E" + "x".repeat(500));

        var said = find(PassedOver.class).single().getElement();
        assertThat(said.getTextRecursively())
                .contains(translate(
                        "uikit.passedOver", translate("uikit.period"), "always", translate("uikit.period.LAST_HOUR")))
                .contains("<img src=x>xxx")
                .hasSizeLessThan(300);
        assertThat(said.getOuterHTML()).contains("&lt;img").doesNotContain("<img");
    }

    @Test
    void anAddressThatMakesSenseIsPassedOverInSilence() {
        open("span=1h&action=block");

        assertThat(find(PassedOver.class).all()).isEmpty();
    }

    @Test
    void whereAPartOfTheLogsDoesNotAnswerNobodySaysThatThereAreNone() throws Exception {
        try (var partial = new PartialLogs()) {
            var answered = new ArrayList<Component>();
            var found = new RequestsFound(
                    partial.requests(portal), formatting, arrivals, to -> {}, row -> {}, answered::addAll);

            found.show(RequestsAddress.read(QueryParameters.empty(), clock));

            assertThat(words(answered)).isEqualTo(translate("requests.unknown"));
            assertThat(found.getElement().getTextRecursively())
                    .contains("log-aws-waf-2026-11")
                    .contains(translate("uikit.failed.again"));
            assertThatThrownBy(() -> partial.requests(portal).reach(Set.of())).isInstanceOf(LogsIncomplete.class);
        }
    }

    @Test
    void whileTheLogStoreIsAwayThePageSaysWhatFailedAndWhatStillWorksAndTriesAgain() {
        blocked(Duration.ofMinutes(10));
        var requests = new RequestsAway(portal);
        var answered = new ArrayList<Component>();
        var found = new RequestsFound(requests, formatting, arrivals, to -> {}, row -> {}, sentence -> {
            answered.clear();
            answered.addAll(sentence);
        });
        UI.getCurrent().add(found);

        found.show(RequestsAddress.read(QueryParameters.empty(), clock));

        assertThat(words(answered)).isEqualTo(translate("requests.unknown"));
        assertThat(found.getElement().getTextRecursively())
                .contains(requests.refusal().sentence(formatting.language()))
                .contains(translate("requests.away"));

        requests.comesBack();
        find(Button.class).withText(translate("uikit.failed.again")).single().click();

        assertThat(words(answered)).contains(translate("requests.count", "1"));
        assertThat(find(Empty.class).all()).isEmpty();
    }

    private static String words(List<Component> sentence) {
        return sentence.stream()
                .map(part -> part.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private Instant at(Duration ago) {
        return now.minus(ago);
    }

    private void blocked(Duration ago) {
        StoredLines.write(writer, now, List.of(StoredLines.blocked(at(ago), "rate-limit", "/login", "curl/8")));
    }

    private void open(String query) {
        UI.getCurrent().navigate(RequestsView.class, QueryParameters.fromString(query));
    }

    private String text() {
        return Said.words(find(Page.class).single());
    }

    private List<String> hrefs() {
        return Said.hrefs((Component) getCurrentView());
    }
}
