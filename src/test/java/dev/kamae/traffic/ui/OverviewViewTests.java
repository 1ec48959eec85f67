package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.Territory;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.logstore.LogStoreSettings;
import dev.kamae.logstore.LogWriter;
import dev.kamae.traffic.ActionCourse;
import dev.kamae.traffic.ClassCourse;
import dev.kamae.traffic.Completeness;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.HourLack;
import dev.kamae.traffic.KeptSums;
import dev.kamae.traffic.Lack;
import dev.kamae.traffic.Measure;
import dev.kamae.traffic.Overview;
import dev.kamae.traffic.Point;
import dev.kamae.traffic.TerritoryFigures;
import dev.kamae.traffic.TopList;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Said;
import dev.kamae.uikit.Shown;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.StoredLines;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.ui.ProfileLinks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@KamaeTest
class OverviewViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private Formatting formatting;

    @Autowired
    private LogWriter writer;

    @Value("${kamae.opensearch.index-prefix}")
    private String prefix;

    @BeforeEach
    void nothingYet() throws Exception {
        sql.sql("truncate web_acl, folded_hour cascade").update();
        StoredLines.forget(prefix);
    }

    @Test
    @WithMockUser(roles = {Capability.VIEW, Capability.EDIT})
    void withoutLogsThereIsNoFigureButTheNextStep() {
        open(day(3));

        assertThat(find(Page.class).single().getElement().getTextRecursively())
                .contains(translate("requests.answer.none"));
        assertThat(find(Empty.class).single().getElement().getTextRecursively())
                .contains(translate("requests.nothingYet"));
        assertThat(hrefs()).contains("collection");
        assertThat(find(OverviewContent.class).all()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whoMayNotSeeHowLogsComeInIsNotLedThere() {
        open(day(3));

        assertThat(find(Empty.class).single().getElement().getTextRecursively())
                .contains(translate("requests.nothingYet"));
        assertThat(hrefs()).doesNotContain("collection");
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void aPeriodWithoutLogsLeadsToTheDayOfTheNewestLog() {
        history(9);

        open(day(2));

        var oldest = formatting.shortMoment(midnight(9));
        var newest =
                formatting.shortMoment(midnight(9).plus(Duration.ofHours(1)).minusMillis(1));
        assertThat(find(Empty.class).single().getElement().getTextRecursively())
                .contains(translate("requests.noLogs", oldest, newest));
        assertThat(hrefs())
                .anyMatch(href -> href.startsWith(
                        OverviewAddress.ROUTE + "?from=" + formatting.today().minusDays(9) + "T00%3A00"));
        assertThat(find(OverviewContent.class).all()).isEmpty();
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void logsThatAreNotCountedYetAreNotAbsent() {
        StoredLines.write(
                writer,
                clock.instant(),
                List.of(StoredLines.blocked(midnight(12).plusSeconds(3_600), "rate", "/", "curl/8")));

        open(day(12));

        assertThat(text())
                .contains(translate("traffic.answer.unknown"))
                .doesNotContain(translate("requests.answer.none"));
        assertThat(find(Empty.class).all()).isEmpty();
    }

    @Test
    void whereHistoryIsAllThatIsLeftTheLastLinesAreNotSaidToBeNone() throws Exception {
        history(8);

        SignedInAs.person(sql, "notable", Role.ANALYST).run(() -> {
            open(day(8));

            assertThat(find(NotableCard.class).single().getElement().getTextRecursively())
                    .contains(translate("traffic.notable.noLines"))
                    .doesNotContain(translate("traffic.notable.none"));
        });
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whatMakesNoSenseInTheAddressIsSaidAndWhatIsShownInstead() {
        UI.getCurrent().navigate(OverviewView.class, QueryParameters.fromString("span=always"));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains(translate(
                        "uikit.passedOver",
                        translate("uikit.period"),
                        "always",
                        translate("uikit.period.LAST_24_HOURS")));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void ofAnUndeclaredWebAclNothingIsKnownByTerritoryAndTheReasonIsSaid() {
        history(4);

        open(day(4));

        assertThat(text())
                .contains(translate("traffic.brief.UNDECLARED"))
                .contains(new Lack(Lack.Reason.UNDECLARED, new WebAclId(StoredLines.SHOP))
                        .sentence(formatting.language()))
                .doesNotContain(translate("traffic.brief.NO_BOT_CONTROL"))
                .contains("rate-limit-login");
        assertThat(find(OverviewTiles.class).single().getElement().getTextRecursively())
                .doesNotContain("0")
                .doesNotContain("321");
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whoMayNotSeeLogLinesSeesThatAndIsLedNowhere() {
        history(5);

        open(day(5));

        assertThat(text())
                .contains(translate("traffic.brief.NEEDS_INVESTIGATE"))
                .contains("rate-limit-login");
        assertThat(hrefs()).noneMatch(href -> href.contains("traffic/requests"));
    }

    @Test
    void aRuleLeadsToItsRequestsOfTheSamePeriod() throws Exception {
        history(6);

        SignedInAs.person(sql, "notable", Role.ANALYST).run(() -> {
            open(day(6));

            assertThat(hrefs())
                    .anyMatch(href -> href.startsWith("traffic/requests")
                            && href.contains("rule=rate-limit-login")
                            && href.contains("action=block")
                            && href.contains("from=" + formatting.today().minusDays(6) + "T00"));
        });
    }

    @Test
    @WithMockUser(roles = {Capability.VIEW, Capability.ADMIN})
    void whoMayDeclareIsLedFromWhatIsNotKnownToTheProfile() {
        history(7);

        open(day(7));

        assertThat(hrefs()).anyMatch(href -> href.startsWith("settings/web-acls?acl=arn"));
    }

    @Test
    @WithMockUser(roles = {Capability.VIEW, Capability.EDIT})
    void analystsAreLedThereToo() {
        history(7);

        open(day(7));

        assertThat(hrefs()).anyMatch(href -> href.startsWith("settings/web-acls?acl=arn"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void nobodyElseIsLedThere() {
        history(7);

        open(day(7));

        assertThat(hrefs()).noneMatch(href -> href.startsWith("settings/web-acls"));
        assertThat(find(NotableCard.class).all()).isEmpty();
    }

    @Test
    void aNotableLineIsTextWhateverStandsInIt() throws Exception {
        history(8);
        var path = "/<img src=x onerror=alert(1)>";
        StoredLines.write(
                writer,
                clock.instant(),
                List.of(StoredLines.blocked(midnight(8).plusSeconds(3_600), "rate-<b>", path, "curl")));

        SignedInAs.person(sql, "notable", Role.ANALYST).run(() -> {
            open(day(8));

            var card = find(NotableCard.class).single().getElement();
            assertThat(card.getTextRecursively()).contains(path).contains("rate-<b>");
            assertThat(card.getOuterHTML()).contains("&lt;img").doesNotContain("<img");
        });
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void withoutTheLogStoreHistoryIsShownAndTheOpenHourIsNotKnown() {
        var content = new OverviewContent(
                formatting,
                List.of(),
                new RequestLinks(false),
                new ProfileLinks(false),
                Period.of(Period.Recent.LAST_3_HOURS));
        UI.getCurrent().add(content);
        var overview = whileAway();

        content.show(
                Shown.known(new OverviewReading(overview, null, List.of(), null, formatting), Age.of(overview.at())));

        var shown = Said.words(content);
        assertThat(shown)
                .contains(overview.completeness().away().orElseThrow().sentence(formatting.language()))
                .contains(translate("traffic.gap.away"))
                .contains("321")
                .contains(translate("uikit.age.partial"))
                .doesNotContain(translate("uikit.ranking.none"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void missingHoursAreNamedByTheStretchesTheyMakeAndTheLatestOnesByWhenTheyBegan() {
        var open = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var gaps = new OverviewGaps(formatting, new RequestLinks(false), new ProfileLinks(false));
        UI.getCurrent().add(gaps);

        gaps.show(lacking(
                open,
                missing(HourLack.NOT_FOLDED, open, 40, 39, 30, 20, 12, 11),
                missing(HourLack.NOT_DELIVERED, open, 9, 2, 1)));

        var listed = List.of(stretch(open, 30, 29), stretch(open, 20, 19), stretch(open, 12, 10));
        var ranges = translate("traffic.gap.ranges", String.join(translate("traffic.gap.and"), listed), 1);
        assertThat(gaps.getChildren().map(item -> item.getElement().getTextRecursively()))
                .containsExactly(
                        translate("traffic.gap.hours", 6, ranges) + translate("traffic.hour.NOT_FOLDED"),
                        translate("traffic.gap.since", formatting.dayMoment(open.minus(Duration.ofHours(2)))),
                        translate("traffic.gap.hours", 1, stretch(open, 9, 8))
                                + translate("traffic.hour.NOT_DELIVERED"));
    }

    private Shown<OverviewReading> lacking(
            Instant open, List<Completeness.MissingHour> some, List<Completeness.MissingHour> others) {
        var hours = Stream.of(some, others)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Completeness.MissingHour::hour))
                .toList();
        var overview = whileAway().with(new Completeness(Optional.empty(), List.of(open), hours, Optional.empty()));
        return Shown.known(OverviewReading.of(overview, formatting), Age.of(overview.at()));
    }

    private static List<Completeness.MissingHour> missing(HourLack lack, Instant open, int... hoursAgo) {
        return IntStream.of(hoursAgo)
                .mapToObj(ago -> new Completeness.MissingHour(open.minus(Duration.ofHours(ago)), lack))
                .toList();
    }

    private String stretch(Instant open, int fromAgo, int toAgo) {
        return formatting.stretch(
                new TimeRange(open.minus(Duration.ofHours(fromAgo)), open.minus(Duration.ofHours(toAgo))));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void comparedWithAnotherSpanTheTilesSayWhatItWasThereAndTheChartDrawsIt() {
        var period = Period.of(Period.Recent.LAST_3_HOURS).with(Period.Comparison.LAST_WEEK);
        var content =
                new OverviewContent(formatting, List.of(), new RequestLinks(false), new ProfileLinks(false), period);
        UI.getCurrent().add(content);
        var overview = whileAway();

        content.show(Shown.known(
                new OverviewReading(overview, null, List.of(), overview, formatting), Age.of(overview.at())));

        assertThat(content.getElement().getTextRecursively()).contains(translate("traffic.compare.part", "±0.0%"));
        var drawn = translate(
                "traffic.compare.series",
                formatting.stretch(period.compared(formatting.clock()).orElseThrow()));
        assertThat(content.getElement().getOuterHTML()).contains(drawn);
    }

    /** Two hours are known, the open one is not. */
    private Overview whileAway() {
        var open = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var lacks = List.of(new Lack(Lack.Reason.HOURS_MISSING, null));
        var course = List.of(
                point(open.minus(2, ChronoUnit.HOURS), new Figure.Known(300)),
                point(open.minus(1, ChronoUnit.HOURS), new Figure.Known(21)),
                point(open, new Figure.NotKnown(lacks)));
        var some = new Measure(new Figure.AtLeast(321, lacks), Optional.empty(), course);
        var none = new Figure.NotKnown(lacks);
        var top = new TopList(List.of(), false, lacks);
        var byAction = Arrays.stream(Action.values()).collect(Collectors.toMap(action -> action, action -> course));
        var figures = new TerritoryFigures(some, some, none);
        return new Overview(
                dev.kamae.traffic.Period.lastHours(3, clock.instant()),
                clock.instant(),
                new Completeness(
                        Optional.empty(),
                        List.of(open),
                        List.of(new Completeness.MissingHour(open, HourLack.LOGS_AWAY)),
                        Optional.of(unreachable())),
                List.of(new WebAclId(StoredLines.SHOP)),
                List.of(),
                some,
                Map.of(Territory.DOMESTIC, figures, Territory.OVERSEAS, figures),
                new ActionCourse(course, byAction),
                none,
                none,
                none,
                new ClassCourse(List.of(), none, none, List.of(), Optional.empty(), Map.of(), List.of()),
                top,
                top,
                List.of(),
                List.of(),
                top);
    }

    private static Point point(Instant start, Figure figure) {
        return new Point(start, figure, Optional.empty());
    }

    /** What a log store says that is not there. */
    private LogStoreRefusal unreachable() {
        try (var connection = new LogStoreConnection(LogStoreSettings.of("http://127.0.0.1:1", "nobody", "none"))) {
            var store = new LogStore(connection, clock);
            return catchThrowableOfType(
                    LogStoreRefusal.class,
                    () -> store.count("log-aws-waf-*", Query.of(query -> query.matchAll(all -> all))));
        }
    }

    /** One day of history, of a web ACL without a profile. */
    private void history(int daysAgo) {
        var id = sql.sql("insert into web_acl (arn, first_hour, last_hour) values (:arn, :hour, :hour) returning id")
                .param("arn", StoredLines.SHOP)
                .param("hour", Timestamp.from(midnight(daysAgo)))
                .query(Integer.class)
                .single();
        sql.sql("""
                        insert into folded_hour (hour, touched_at, asked_at, whole, documents)
                        select hour, hour, now(), true, 321 from generate_series(
                            cast(:from as timestamptz), cast(:from as timestamptz) + interval '23 hours',
                            interval '1 hour') as hour
                        """).param("from", Timestamp.from(midnight(daysAgo))).update();
        sql.sql("""
                        insert into traffic_hour
                            (hour, acl, action, territory, class, requests, evaluated, counted, would_block)
                        values (:hour, :acl, 'BLOCK', 'UNKNOWN', 'UNKNOWN', 321, 0, 0, 0)
                        """)
                .param("hour", Timestamp.from(midnight(daysAgo)))
                .param("acl", id)
                .update();
        KeptSums.make(sql, clock.getZone());
        sql.sql("""
                        insert into rule_hour (hour, acl, rule, rule_group, sub_rule, effect, requests)
                        values (:hour, :acl, 'rate-limit-login', '', '', 'BLOCKED', 321)
                        """)
                .param("hour", Timestamp.from(midnight(daysAgo)))
                .param("acl", id)
                .update();
    }

    private Instant midnight(int daysAgo) {
        return formatting
                .today()
                .minusDays(daysAgo)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private Period day(int daysAgo) {
        var day = formatting.today().minusDays(daysAgo).atStartOfDay();
        return Period.of(new Period.Between(day, LocalDateTime.from(day).plusDays(1)));
    }

    private void open(Period period) {
        UI.getCurrent().navigate(OverviewView.class, new QueryParameters(PeriodAddress.write(period)));
        for (int tries = 0; text().contains(translate("traffic.answer.loading")); tries++) {
            assertThat(tries).as("answers").isLessThan(400);
            pause();
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String text() {
        return Said.words((Div) getCurrentView());
    }

    private List<String> hrefs() {
        return Said.hrefs((Component) getCurrentView());
    }
}
