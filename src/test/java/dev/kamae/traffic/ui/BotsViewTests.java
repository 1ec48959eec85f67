package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.KamaeTest;
import dev.kamae.botsamples.SampledBots;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.logstore.LogWriter;
import dev.kamae.traffic.KeptSums;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Said;
import dev.kamae.waflog.StoredLines;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@KamaeTest
class BotsViewTests extends SpringBrowserlessTest {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    @Autowired
    private Formatting formatting;

    @Autowired
    private LogWriter writer;

    @Autowired
    private WebAclProfiles profiles;

    @Value("${kamae.opensearch.index-prefix}")
    private String prefix;

    @BeforeEach
    void nothingYet() throws Exception {
        sql.sql("truncate web_acl, folded_hour, profile_version cascade").update();
        List.of("traffic_hour", "territory_hour", "class_hour", "bot_hour")
                .forEach(table -> sql.sql("delete from " + table).update());
        StoredLines.forget(prefix);
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void withoutLogsThereIsNoFigureButTheNextStep() {
        open(20);

        assertThat(text()).contains(translate("requests.nothingYet")).doesNotContain("0%");
    }

    @Test
    @WithMockUser(roles = {Capability.VIEW, Capability.EDIT})
    void aWebAclThatNobodyDeclaredIsNotKnownAndLeadsToItsProfile() {
        history(21, "curl");

        open(21);

        assertThat(text())
                .contains(translate("traffic.bots.unseen.undeclared"))
                .contains(translate("traffic.lack.UNDECLARED", "shop"))
                .doesNotContain("0.0%");
        assertThat(hrefs()).anyMatch(href -> href.startsWith("settings/web-acls?acl=arn"));
        assertThat(find(BotTiles.class).all()).isEmpty();
    }

    @Test
    void theShareStandsBesideWhatItIsAShareOfAndABotLeadsToItsRequests() throws Exception {
        declare();
        history(22, "<b>bot</b>");

        SignedInAs.person(sql, "bots", Role.ANALYST).run(() -> {
            open(22);

            assertThat(text())
                    .contains(translate("traffic.bots.share", "25.0%"))
                    .contains(translate("traffic.bots.ofAll", "80.0%"))
                    .contains(translate("traffic.bots.tile.of", "400"))
                    .contains("<b>bot</b>");
            assertThat(find(Page.class).single().getElement().getOuterHTML()).doesNotContain("<b>bot");
            assertThat(hrefs())
                    .anyMatch(href -> href.startsWith("traffic/requests?")
                            && href.contains("class=unverified_bot")
                            && href.contains("from=" + formatting.today().minusDays(22) + "T00"))
                    .anyMatch(href -> href.contains("label=awswaf") && href.contains("bot%3Aname"));
        });
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whereNobodyCanTellBotsTheTablesDoNotSayThatThereAreNone() throws Exception {
        declare();
        history(25, "curl");
        sql.sql("delete from bot_hour").update();
        sql.sql("update class_hour set class = 'PROBABLY_HUMAN' where class = 'LIKELY_HUMAN'")
                .update();
        sql.sql("update class_hour set class = 'IMPOSTOR_SUSPECT' where class = 'UNVERIFIED_BOT'")
                .update();

        open(25);

        assertThat(text())
                .contains(translate("traffic.lack.NO_LABELS"))
                .doesNotContain(translate("traffic.bots.noNames"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whoMayNotSeeLogLinesIsNotLedToThem() throws Exception {
        declare();
        history(23, "curl");

        open(23);

        assertThat(text()).contains("curl").contains("25.0%");
        assertThat(hrefs()).noneMatch(href -> href.startsWith("traffic/requests"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whoTakesACrawlersNameIsToldFromTheLogsAndWithoutAListIsNotVerifiable() throws Exception {
        declare();
        history(24, "curl");
        StoredLines.write(
                writer,
                clock.instant(),
                List.of(StoredLines.blocked(midnight(24).plusSeconds(3_600), "rate", "/", "Googlebot/2.1 <b>")
                        .put("action", "ALLOW")));

        open(24);

        assertThat(text())
                .contains("Googlebot")
                .contains(translate("traffic.bots.claims.noList"))
                // no line has a label, and so nobody knows whom AWS confirmed
                .contains(translate("uikit.unknown"))
                .contains(translate("traffic.bots.claims.unverifiable", "1"));
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void withoutBotControlTheFreeSampleIsOfferedWithWhatItNeeds() throws Exception {
        JobIdentity.as(
                "test",
                Set.of(Capability.VIEW, Capability.EDIT),
                () -> profiles.declare(new WebAclId(StoredLines.SHOP), 0, Declared.with(BotControl.NONE)));
        history(26, "curl");

        open(26);

        assertThat(find(SampledCard.class).single().getElement().getTextRecursively())
                .contains(translate("traffic.bots.sampled.note"), "shop")
                .contains(translate("traffic.bots.sampled.NOT_SET", "ap-northeast-1"))
                .contains("cloudwatch:ListMetrics", "cloudwatch:GetMetricData", "KAMAE_CLOUDWATCH_REGIONS");
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void aSampleIsShownInSharesAndWhatIsNotInItIsNotZero() {
        var card = new SampledCard(formatting);
        UI.getCurrent().add(card);
        var known = new TimeRange(Instant.parse("2026-11-24T00:00:00Z"), Instant.parse("2026-11-24T03:00:00Z"));
        var sampled = new SampledBots(
                Declared.SHOP,
                SampledBots.Standing.UNREACHABLE,
                known,
                known.to(),
                List.of(
                        new SampledBots.Category(
                                "search_engine",
                                Map.of(SampledBots.Ending.ALLOWED, 45.0, SampledBots.Ending.BLOCKED, 15.0)),
                        new SampledBots.Category("<b>new</b>", Map.of(SampledBots.Ending.ALLOWED, 20.0))));

        card.show(List.of(sampled));

        assertThat(card.getElement().getTextRecursively())
                .contains("75.0%", "25.0%")
                .contains(translate("traffic.bots.sampled.of", formatting.stretch(known)))
                .contains(translate("traffic.bots.sampled.UNREACHABLE", "ap-northeast-1"))
                .doesNotContain("45", "60", "0.0%");
        assertThat(card.getElement().getOuterHTML())
                .contains(translate("traffic.bots.sampled.noneStopped"))
                .doesNotContain("<b>");

        card.show(List.of(new SampledBots(Declared.SHOP, SampledBots.Standing.FETCHED, known, known.to(), List.of())));
        assertThat(card.getElement().getTextRecursively())
                .contains(translate("traffic.bots.sampled.none"))
                .doesNotContain("0%");
        card.show(List.of());
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    @WithMockUser(roles = Capability.VIEW)
    void whatMakesNoSenseInTheAddressIsTold() {
        UI.getCurrent().navigate(BotsView.class, QueryParameters.of("span", "century"));

        assertThat(find(PassedOver.class).single().getElement().getTextRecursively())
                .contains("century");
    }

    private void declare() throws Exception {
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(Declared.SHOP, 0, Declared.direct()));
    }

    /** A day of history: of 500 requests 400 were looked at, and 100 were of a bot. */
    private void history(int daysAgo, String bot) {
        var hour = Timestamp.from(midnight(daysAgo));
        var acl = sql.sql("""
                        insert into web_acl (arn, first_hour, last_hour) values (:arn, :hour, :hour)
                        on conflict (arn) do update set first_hour = :hour, last_hour = :hour returning id
                        """)
                .param("arn", StoredLines.SHOP)
                .param("hour", hour)
                .query(Integer.class)
                .single();
        sql.sql("""
                        insert into folded_hour (hour, touched_at, asked_at, whole, documents)
                        select hour, hour, now(), true, 5 from generate_series(
                            cast(:hour as timestamptz), cast(:hour as timestamptz) + interval '23 hours',
                            interval '1 hour') as hour
                        """).param("hour", hour).update();
        sql.sql("""
                        insert into traffic_hour values
                            (:hour, :acl, 'ALLOW', 'DOMESTIC', 'LIKELY_HUMAN', 400, 300, 0, 0),
                            (:hour, :acl, 'BLOCK', 'OVERSEAS', 'UNVERIFIED_BOT', 100, 100, 0, 0)
                        """).param("hour", hour).param("acl", acl).update();
        KeptSums.make(sql, clock.getZone());
        sql.sql("insert into bot_hour values (:hour, :acl, 'http_library', :bot, 'UNVERIFIED', 'BLOCK', 100)")
                .param("hour", hour)
                .param("acl", acl)
                .param("bot", bot)
                .update();
    }

    private Instant midnight(int daysAgo) {
        return formatting
                .today()
                .minusDays(daysAgo)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private void open(int daysAgo) {
        var day = Period.of(new dev.kamae.core.TimeRange(midnight(daysAgo), midnight(daysAgo - 1)), clock.getZone());
        UI.getCurrent().navigate(BotsView.class, new QueryParameters(PeriodAddress.write(day)));
        for (int tries = 0; text().contains(translate("traffic.answer.loading")); tries++) {
            assertThat(tries).as("answers").isLessThan(400);
            pause();
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String text() {
        return Said.words(find(Page.class).single());
    }

    private List<String> hrefs() {
        return Said.hrefs((Component) getCurrentView());
    }
}
