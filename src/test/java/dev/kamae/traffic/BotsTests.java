package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.kamae.KamaeTest;
import dev.kamae.TestLogStore;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.jobs.QuietRun;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.Logs;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Bots are a part of what Bot Control looked at, and of what it did not look at nothing is said. */
@KamaeTest
class BotsTests {

    /** 21:30 in Tokyo, on a Tuesday. */
    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

    private static final String GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private FoldLedger ledger;

    @Autowired
    private History history;

    @Autowired
    private WebAclProfiles profiles;

    @Autowired
    private PastTraffic past;

    @Autowired
    private WebAcls acls;

    @Autowired
    private OverviewHistory closedHours;

    @Autowired
    private Traffic traffic;

    @TempDir
    private Path ranges = Path.of(".");

    private Logs logs;

    @BeforeEach
    void clear() {
        new Kept(sql).clear();
        logs = new Logs(clock);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @ParameterizedTest
    @EnumSource
    void botsAreAShareOfWhatWasLookedAtWithWhatBecameOfThem(TestLogStore served) throws Exception {
        logs.close();
        logs = new Logs(clock, served);
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("11:01")
                        .evaluated()
                        .labels(
                                Line.BOT + "bot:category:search_engine",
                                Line.BOT + "bot:name:googlebot",
                                Line.BOT + "bot:verified"),
                line("11:02")
                        .evaluated()
                        .labels(
                                Line.BOT + "bot:category:http_library",
                                Line.BOT + "bot:name:curl",
                                Line.BOT + "bot:unverified")
                        .ended("BLOCK", "bots", "MANAGED_RULE_GROUP"),
                line("11:03").evaluated(),
                line("11:04"),
                line("12:01")
                        .evaluated()
                        .labels(
                                Line.BOT + "bot:category:http_library",
                                Line.BOT + "bot:name:curl",
                                Line.BOT + "bot:unverified"));
        fold();

        var bots = bots(logs.store(), Set.of());

        assertThat(bots.all().figure()).isEqualTo(new Figure.Known(3));
        assertThat(bots.overview().classes().evaluated()).isEqualTo(new Figure.Known(4));
        assertThat(bots.overview().classes().requests()).isEqualTo(new Figure.Known(5));
        assertThat(bots.share()).hasValue(0.75);
        assertThat(bots.evaluatedShare()).hasValue(0.8);
        assertThat(bots.outcomes())
                .extracting(Bots.Outcome::trafficClass)
                .containsExactly(TrafficClass.UNVERIFIED_BOT, TrafficClass.VERIFIED_CRAWLER);
        assertThat(bots.outcomes().getFirst().actions()).containsOnly(entry(Action.BLOCK, 1L), entry(Action.ALLOW, 1L));
        assertThat(bots.categories()).extracting(Bots.Category::name).containsExactly("http_library", "search_engine");
        var curl = bots.categories().getFirst().bots().getFirst();
        assertThat(curl.name()).isEqualTo("curl");
        assertThat(curl.identities()).containsOnly(entry(BotIdentity.UNVERIFIED, 2L));
        assertThat(curl.actions()).containsOnly(entry(Action.BLOCK, 1L), entry(Action.ALLOW, 1L));
        assertThat(bots.unseen()).isEmpty();
    }

    @Test
    void withoutTheLogsTheClosedHoursAreKnownAndTheShareOfThem() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("11:01").evaluated().labels(Line.BOT + "bot:category:ai", Line.BOT + "bot:unverified"),
                line("11:02").evaluated());
        fold();

        try (var nowhere = new LogStoreConnection(LogStoreSettings.of("http://127.0.0.1:1", "nobody", ""))) {
            var bots = bots(new LogStore(nowhere, clock), Set.of());

            assertThat(bots.all().figure())
                    .isEqualTo(new Figure.AtLeast(1, List.of(Lack.of(Lack.Reason.HOURS_MISSING))));
            assertThat(bots.share()).hasValue(0.5);
            assertThat(bots.categories()).hasSize(1);
        }
    }

    @Test
    void ofAFilteredLogTheShareIsNotKnown() throws Exception {
        declare(Line.SHOP, Declared.with(Logging.FILTERED));
        logs.arrive(NOW, line("11:01").evaluated().labels(Line.BOT + "bot:category:ai", Line.BOT + "bot:unverified"));
        fold();

        var bots = bots(logs.store(), Set.of());

        assertThat(bots.all().figure().atLeast()).isOne();
        assertThat(bots.share()).isEmpty();
    }

    @Test
    void ofAFilteredLogOnlyWhatWasBlockedIsWhole() throws Exception {
        declare(Line.SHOP, Declared.with(Logging.FILTERED));
        logs.arrive(
                NOW,
                line("11:01")
                        .evaluated()
                        .labels(Line.BOT + "bot:category:ai", Line.BOT + "bot:unverified")
                        .ended("BLOCK", "bots", "MANAGED_RULE_GROUP"));
        fold();

        var bots = bots(logs.store(), Set.of());

        var filtered = List.of(new Lack(Lack.Reason.LOG_FILTERED, Line.SHOP));
        assertThat(bots.ended(Action.BLOCK, 1)).isEqualTo(new Figure.Known(1));
        assertThat(bots.ended(Action.CHALLENGE, 0)).isEqualTo(new Figure.NotKnown(filtered));
        assertThat(bots.ended(Action.ALLOW, 0)).isEqualTo(new Figure.NotKnown(filtered));
        assertThat(bots.counted(1)).isEqualTo(new Figure.AtLeast(1, filtered));
    }

    @Test
    void aWebAclWithoutLabelsIsMissedAndHasNoSuspects() throws Exception {
        declare(Line.SHOP, Declared.direct());
        declare(Line.CDN, Declared.direct());
        logs.arrive(
                NOW,
                line("11:01").evaluated().agent(GOOGLEBOT).labels(Line.BOT + "bot:unverified"),
                line("11:01").evaluated().labels(Line.BOT + "bot:category:ai", Line.BOT + "bot:unverified"),
                line("11:02").of(Line.CDN).evaluated().agent(GOOGLEBOT).labels("own:label"));
        fold();

        assertThat(bots(logs.store(), Set.of()).unseen())
                .containsExactly(new Lack(Lack.Reason.WITHOUT_LABELS, Line.CDN));
        var logged = logged(logs.store());
        assertThat(logged.labelled()).isTrue();
        assertThat(logged.crawlers().getFirst().requests()).isEqualTo(2);
        assertThat(logged.crawlers().getFirst().suspects()).isOne();
    }

    @Test
    void aLabelOfSomebodyElseTellsNoBots() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(NOW, line("11:01").evaluated().agent(GOOGLEBOT).labels("own:label"));
        fold();

        assertThat(logged(logs.store()).labelled()).isFalse();
    }

    @Test
    void whereNothingWasLookedAtTheShareSaysSo() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(NOW, line("10:10"));
        fold();
        acls.logged(acls.numbers(List.of(Line.SHOP)).values(), at("12:00"));

        var bots = bots(logs.store(), Set.of());

        assertThat(bots.share()).isEmpty();
        assertThat(bots.shareLacks()).containsExactly(Lack.of(Lack.Reason.NONE_EVALUATED));
    }

    @Test
    void ofAWebAclThatNobodyDeclaredOrWithoutBotControlNothingIsKnown() throws Exception {
        declare(Line.CDN, Declared.with(BotControl.NONE));
        logs.arrive(NOW, line("11:01"), line("11:02").of(Line.CDN));
        fold();

        var bots = bots(logs.store(), Set.of());

        assertThat(bots.overview().acls()).isEmpty();
        assertThat(bots.share()).isEmpty();
        assertThat(bots.unseen())
                .containsExactly(
                        new Lack(Lack.Reason.UNDECLARED, Line.SHOP),
                        new Lack(Lack.Reason.WITHOUT_BOT_CONTROL, Line.CDN));
        assertThat(bots(logs.store(), Set.of(Line.CDN)).unseen())
                .containsExactly(new Lack(Lack.Reason.WITHOUT_BOT_CONTROL, Line.CDN));
    }

    @Test
    void aWebAclThatHasOnlyLoggedInTheOpenHourIsNotMissed() throws Exception {
        logs.arrive(NOW, line("12:01"));

        assertThat(bots(logs.store(), Set.of()).unseen()).containsExactly(new Lack(Lack.Reason.UNDECLARED, Line.SHOP));
    }

    @Test
    void aWebAclBehindOneThatLooksIsNotMissed() throws Exception {
        declare(Line.CDN, Declared.direct());
        declare(
                Line.SHOP,
                new ProfileDraft(
                        null,
                        new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, Line.CDN),
                        Logging.ALL,
                        BotControl.NONE,
                        List.of(),
                        List.of(),
                        "JP"));
        logs.arrive(NOW, line("11:01").of(Line.CDN).evaluated(), line("11:01"));
        fold();

        var bots = bots(logs.store(), Set.of());

        assertThat(bots.overview().acls()).containsExactly(Line.CDN);
        assertThat(bots.unseen()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoTakesTheNameOfACrawlerIsHeldAgainstItsPublishedRanges(TestLogStore served) throws Exception {
        logs.close();
        logs = new Logs(clock, served);
        Files.writeString(ranges.resolve("googlebot.json"), "{\"prefixes\":[{\"ipv4Prefix\":\"66.249.64.0/19\"}]}");
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("11:01")
                        .agent(GOOGLEBOT)
                        .from("66.249.66.1", "US")
                        .evaluated()
                        .labels(
                                Line.BOT + "bot:category:search_engine",
                                Line.BOT + "bot:organization:google",
                                Line.BOT + "bot:intent:search",
                                Line.BOT + "bot:verified"),
                line("11:02")
                        .agent(GOOGLEBOT)
                        .from("203.0.113.7", "VN")
                        .evaluated()
                        .labels(Line.BOT + "bot:unverified"),
                line("11:03").agent(GOOGLEBOT).from("66.249.66.2", "US").ended("ALLOW", "allow-crawlers", "REGULAR"),
                line("11:04").agent(GOOGLEBOT).from("203.0.113.8", "VN").ended("ALLOW", "allow-crawlers", "REGULAR"),
                line("11:05")
                        .agent("Mozilla/5.0 (compatible; bingbot/2.0)")
                        .ended("ALLOW", "allow-crawlers", "REGULAR"),
                line("11:06"));
        fold();

        var logged = logged(logs.store());

        assertThat(logged.organizations()).containsExactly(new Top("google", 1));
        assertThat(logged.intents()).containsExactly(new Top("search", 1));
        var google = logged.crawlers().getFirst();
        assertThat(google.crawler()).isEqualTo("Googlebot");
        assertThat(google.requests()).isEqualTo(4);
        assertThat(google.confirmed()).isOne();
        assertThat(google.suspects()).isOne();
        assertThat(google.suspectsChecked()).isEqualTo(new LoggedBots.Checked(0, 1, 0));
        assertThat(google.passing()).isEqualTo(2);
        assertThat(google.passingRule()).isEqualTo("allow-crawlers");
        assertThat(google.passingChecked()).isEqualTo(new LoggedBots.Checked(1, 1, 0));
        var bing = logged.crawlers().getLast();
        assertThat(bing.list()).isEmpty();
        assertThat(bing.passingChecked()).isEqualTo(new LoggedBots.Checked(0, 0, 1));
    }

    @Test
    void behindAProxyTheClientIsTheOneThatTheProfileSays() throws Exception {
        Files.writeString(ranges.resolve("googlebot.txt"), "66.249.64.0/19");
        declare(Line.SHOP, Declared.behindCloudFront());
        logs.arrive(
                NOW,
                line("11:03")
                        .agent(GOOGLEBOT)
                        .header("X-Forwarded-For", "66.249.66.2")
                        .ended("ALLOW", "crawlers", "REGULAR"),
                line("11:04")
                        .agent(GOOGLEBOT)
                        .header("X-Forwarded-For", "66.249.66.2, 203.0.113.8")
                        .ended("ALLOW", "crawlers", "REGULAR"));
        fold();

        assertThat(logged(logs.store()).crawlers().getFirst().passingChecked())
                .isEqualTo(new LoggedBots.Checked(1, 1, 0));
    }

    @Test
    void whoMayNotSeeFiguresIsRefused() {
        assertThatThrownBy(() -> JobIdentity.as(
                        "test", Set.of(Capability.EDIT), () -> traffic.bots(hours("11:00", "13:00"), Set.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> JobIdentity.as(
                        "test", Set.of(Capability.EDIT), () -> traffic.loggedBots(hours("11:00", "13:00"), Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Bots bots(LogStore store, Set<WebAclId> wanted) throws Exception {
        var overviews = new Overviews(past, closedHours, new LiveTraffic(store), profiles, acls, clock);
        return TeamClock.at(
                NOW, () -> new BotHistory(overviews, past, profiles, acls).bots(hours("11:00", "13:00"), wanted));
    }

    private LoggedBots logged(LogStore store) throws Exception {
        var lists = new CrawlerRanges(ranges.toString(), clock);
        return TeamClock.at(
                NOW, () -> new BotLogs(store, profiles, acls, lists, clock).ask(hours("11:00", "13:00"), Set.of()));
    }

    private void fold() throws Exception {
        var store = logs.store();
        var hours = new LogHours(store, new UsableFields(store), new LineReading(store));
        TeamClock.at(NOW, () -> {
            new Folding(store, new Arrivals(store), ledger, hours, history, profiles, clock).run(QuietRun.untilDone());
            return true;
        });
    }

    private void declare(WebAclId acl, ProfileDraft draft) throws Exception {
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(acl, 0, draft));
    }

    private static Period hours(String from, String until) {
        return Period.hours(at(from), at(until));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T%s:00Z".formatted(time));
    }

    private static Line line(String time) {
        return Line.at(at(time));
    }
}
