package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.core.Period.Between;
import dev.kamae.core.Period.Comparison;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.KeptSums;
import dev.kamae.traffic.Lack;
import dev.kamae.traffic.LoggedRules;
import dev.kamae.traffic.Period;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Said;
import dev.kamae.uikit.Shown;
import dev.kamae.waflog.StoredLines;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.WebAclId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@KamaeTest
class RulesViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Traffic traffic;

    @Autowired
    private Clock clock;

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate web_acl, folded_hour cascade").update();
        sql.sql("delete from rule_hour").update();
        sql.sql("delete from traffic_hour").update();
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whatIsNotKnownIsNoZero() {
        UI.getCurrent().navigate(RulesView.class);

        var ofLogs = find(LoggedRuleCards.class).single().getElement().getTextRecursively();
        assertThat(text().replace(ofLogs, ""))
                .contains(translate("traffic.rules.none"))
                .as("but in dates and times")
                .doesNotContainPattern("(?<![0-9:])0(?![0-9:])");
    }

    @Test
    @WithMockUser(roles = {Capability.VIEW, Capability.INVESTIGATE})
    void aRuleLeadsToItsRequestsAndItsNameIsText() {
        history("<b onclick=alert(1)>bad</b>", "BLOCKED", 1_321);

        UI.getCurrent().navigate(RulesView.class);

        assertThat(text()).contains("1,321").contains("<b onclick=alert(1)>bad</b>");
        assertThat(find(Page.class).single().getElement().getOuterHTML()).doesNotContain("<b onclick");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.startsWith("traffic/requests?") && href.contains("rule=%3Cb"));
    }

    @Test
    @WithMockUser(roles = {Capability.VIEW, Capability.INVESTIGATE})
    void aRuleThatEndsNothingLeadsToWhatItMatched() {
        history("rate-limit-login", "WOULD_HAVE_BLOCKED", 12);

        UI.getCurrent().navigate(RulesView.class);

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.contains("matched=rate-limit-login"))
                .noneMatch(href -> href.contains("rule=rate-limit-login"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whoMayNotSeeLogLinesIsNotLedToThem() {
        history("rate-limit-login", "WOULD_HAVE_BLOCKED", 12);

        UI.getCurrent().navigate(RulesView.class);

        assertThat(text()).contains("rate-limit-login").contains(translate("traffic.rules.wouldHaveActed", 1));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .noneMatch(href -> href.startsWith("traffic/requests"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void hoursThatAreMissingAreTold() {
        history("rate-limit-login", "BLOCKED", 12);
        sql.sql("delete from folded_hour where hour < :hour")
                .param("hour", Timestamp.from(lastHour()))
                .update();

        UI.getCurrent().navigate(RulesView.class);

        var anyNumber = Pattern.quote(translate("traffic.rules.missing", 20)).replace("20", "\\E\\d+\\Q");
        assertThat(text()).containsPattern(anyNumber);
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void besideASpanStandsTheOtherOneWithTheRulesThatMatchedOnlyThen() {
        history("rate-limit-login", "BLOCKED", 1_321);
        matched(lastHour().minus(1, ChronoUnit.HOURS), "rate-limit-login", "BLOCKED", 1_254);
        matched(lastHour().minus(1, ChronoUnit.HOURS), "retired", "COUNTED", 77);

        open(lastHour(), lastHour().plus(1, ChronoUnit.HOURS), Comparison.BEFORE);

        assertThat(cells("rate-limit-login")).containsExactly("1,3211,254", "00");
        assertThat(cells("retired")).containsExactly("00", "077");
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void rulesThatMatchedOnlyInTheOtherSpanAreThereThoughNoneMatchedNow() {
        history("rate-limit-login", "BLOCKED", 1_321);
        sql.sql("update rule_hour set hour = hour - interval '1 hour'").update();
        sql.sql(
                        "update web_acl set first_hour = first_hour - interval '1 hour', last_hour = last_hour - interval '1 hour'")
                .update();

        open(lastHour(), lastHour().plus(1, ChronoUnit.HOURS), Comparison.BEFORE);

        assertThat(text()).contains(translate("traffic.rules.none"));
        assertThat(cells("rate-limit-login")).containsExactly("01,321");
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void ofAnotherSpanWithHoursMissingNoZeroIsSaid() {
        history("rate-limit-login", "BLOCKED", 1_321);
        matched(lastHour().minus(1, ChronoUnit.HOURS), "retired", "COUNTED", 77);
        sql.sql("delete from folded_hour where hour = :hour")
                .param("hour", Timestamp.from(lastHour().minus(1, ChronoUnit.HOURS)))
                .update();

        open(lastHour(), lastHour().plus(1, ChronoUnit.HOURS), Comparison.BEFORE);

        assertThat(cells("rate-limit-login")).containsExactly("1,321–", "0–");
        assertThat(text()).contains(translate("traffic.rules.compared.missing"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void theOpenHourIsComparedWithNothing() {
        history("rate-limit-login", "BLOCKED", 1_321);
        matched(lastHour().minus(1, ChronoUnit.HOURS), "rate-limit-login", "BLOCKED", 10);
        matched(lastHour().minus(2, ChronoUnit.HOURS), "rate-limit-login", "BLOCKED", 300);

        open(lastHour(), lastHour().plus(2, ChronoUnit.HOURS), Comparison.BEFORE);

        // two hours of which one is over stand beside the first of the two before
        assertThat(cells("rate-limit-login")).containsExactly("1,321300");
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whatWasCountedAndEndedIsDrawnOverTime() {
        history("rate-limit-login", "BLOCKED", 12);
        sql.sql("""
                        insert into traffic_hour (hour, acl, action, territory, class, requests, evaluated, counted, would_block)
                        select :hour, id, 'ALLOW', 'DOMESTIC', 'UNKNOWN', 900, 0, 33, 21 from web_acl
                        """).param("hour", Timestamp.from(lastHour())).update();
        KeptSums.make(sql, clock.getZone());

        open(lastHour(), lastHour().plus(1, ChronoUnit.HOURS), Comparison.NONE);

        var course = traffic.ruleCourse(Period.hours(lastHour(), lastHour().plus(1, ChronoUnit.HOURS)), Set.of());
        assertThat(course.counted())
                .extracting(point -> point.figure().atLeast())
                .containsExactly(33L);
        assertThat(course.wouldHaveBlocked())
                .extracting(point -> point.figure().atLeast())
                .containsExactly(21L);
        var chart = find(RuleChart.class).single();
        chart.show(Shown.known(course, Age.of(clock.instant())));
        assertThat(chart.getElement().getTextRecursively()).contains(translate("traffic.rules.chart"));
        var drawing = all(chart.getElement())
                .filter(one -> !one.isTextNode() && one.getTag().equals("kamae-chart"))
                .findFirst()
                .orElseThrow()
                .getPropertyRaw("drawing");
        assertThat(String.valueOf(drawing)).contains("\"values\":[33.0]", "\"values\":[21.0]");
        assertThat(chart.getElement().getOuterHTML())
                .doesNotContain(translate("traffic.leftOut.MAY_BE_COUNTED", "shop"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void theChartSaysWhichWebAclsOfTheTablesItLeavesOut() {
        history("rate-limit-login", "BLOCKED", 12);
        sql.sql("insert into web_acl (arn, first_hour, last_hour) select :cdn, first_hour, last_hour from web_acl")
                .param("cdn", Declared.CDN.value())
                .update();

        open(lastHour(), lastHour().plus(1, ChronoUnit.HOURS), Comparison.NONE);

        var course = traffic.ruleCourse(Period.hours(lastHour(), lastHour().plus(1, ChronoUnit.HOURS)), Set.of());
        var chart = find(RuleChart.class).single();
        chart.show(Shown.known(course, Age.of(clock.instant())));
        assertThat(chart.getElement().getTextRecursively())
                .contains(translate("traffic.leftOut.MAY_BE_COUNTED", "shop"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whatOnlyTheLogsKnowStandsBelowAndSaysWhereItComesFrom() {
        history("rate-limit-login", "BLOCKED", 12);
        var filtered = List.of(new Lack(Lack.Reason.LOG_FILTERED, new WebAclId(StoredLines.SHOP)));
        var rate = new LoggedRules.RateRule(
                new WebAclId(StoredLines.SHOP),
                "rate-<b>limit</b>",
                "CUSTOMKEYS",
                List.of("HEADER x-key"),
                OptionalLong.of(100),
                OptionalLong.of(300),
                new Figure.AtLeast(7, filtered),
                new Figure.Known(3));
        var puzzle = new LoggedRules.Puzzle(
                new WebAclId(StoredLines.SHOP),
                LoggedRules.Kind.CAPTCHA,
                new Figure.NotKnown(filtered),
                Map.of("TOKEN_MISSING", 4L),
                List.of(),
                Set.copyOf(filtered),
                Optional.empty(),
                0);
        UI.getCurrent().navigate(RulesView.class);
        var cards = find(LoggedRuleCards.class).single();

        cards.show(Shown.known(
                new LoggedRules(
                        new TimeRange(lastHour(), clock.instant()),
                        List.of(),
                        List.of(),
                        List.of(clock.instant().truncatedTo(ChronoUnit.HOURS)),
                        List.of(rate),
                        List.of(puzzle),
                        List.of()),
                Age.of(clock.instant())));

        assertThat(cards.getElement().getTextRecursively())
                .contains("rate-<b>limit</b>")
                .contains("100")
                .contains(translate("traffic.rules.rates.key.CUSTOM") + ": HEADER x-key")
                .contains(translate("requests.count.atLeast", "7"))
                .contains(translate("uikit.unknown"))
                .contains(translate("traffic.rules.puzzles.missing"))
                .contains(translate("traffic.rules.missing", 1))
                .contains(translate("traffic.bots.fromLogs"));
        assertThat(cards.getElement().getOuterHTML())
                .doesNotContain("<b>limit")
                .contains(translate("traffic.lack.LOG_FILTERED", "shop"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void withoutTheLogsWhatOnlyTheyKnowIsNotKnown() {
        UI.getCurrent().navigate(RulesView.class);
        var cards = find(LoggedRuleCards.class).single();

        cards.show(Shown.unknown("away", "The logs are away."));

        assertThat(cards.getElement().getTextRecursively())
                .contains(translate("uikit.unknown"))
                .contains("The logs are away.")
                .doesNotContain(translate("traffic.rules.rates.none"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whatMakesNoSenseInTheAddressIsTold() {
        UI.getCurrent().navigate(RulesView.class, QueryParameters.of("span", "century"));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains("century");
    }

    private Instant lastHour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
    }

    /** A day of history in whose last hour a rule did something. */
    private void history(String rule, String effect, long requests) {
        var hour = Timestamp.from(lastHour());
        sql.sql("insert into web_acl (arn, first_hour, last_hour) values (:arn, :hour, :hour)")
                .param("arn", StoredLines.SHOP)
                .param("hour", hour)
                .update();
        sql.sql("""
                        insert into folded_hour (hour, touched_at, asked_at, whole, documents)
                        select hour, hour, now(), true, 5 from generate_series(
                            cast(:hour as timestamptz) - interval '24 hours', cast(:hour as timestamptz),
                            interval '1 hour') as hour
                        """).param("hour", hour).update();
        matched(lastHour(), rule, effect, requests);
    }

    private void matched(Instant hour, String rule, String effect, long requests) {
        sql.sql("""
                        insert into rule_hour (hour, acl, rule, rule_group, sub_rule, effect, requests)
                        select :hour, id, :rule, '', '', :effect, :requests from web_acl
                        """)
                .param("hour", Timestamp.from(hour))
                .param("rule", rule)
                .param("effect", effect)
                .param("requests", requests)
                .update();
        sql.sql("update web_acl set first_hour = least(first_hour, :hour)")
                .param("hour", Timestamp.from(hour))
                .update();
    }

    private void open(Instant from, Instant to, Comparison comparison) {
        var span = new Between(
                LocalDateTime.ofInstant(from, clock.getZone()), LocalDateTime.ofInstant(to, clock.getZone()));
        UI.getCurrent()
                .navigate(
                        RulesView.class,
                        new OverviewAddress(new dev.kamae.core.Period(span, comparison), null).write());
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(RulesViewTests::all));
    }

    /** What the columns say of a rule. */
    private List<String> cells(String rule) {
        return find(FigureTable.class)
                .all()
                .getFirst()
                .getElement()
                .getChildren()
                .flatMap(Element::getChildren)
                .filter(row -> row.getChild(0).getTextRecursively().equals(rule))
                .flatMap(row -> row.getChildren().skip(1))
                .map(Element::getTextRecursively)
                .toList();
    }

    private String text() {
        return Said.words(find(Page.class).single());
    }
}
