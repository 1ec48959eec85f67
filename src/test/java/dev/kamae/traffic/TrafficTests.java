package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kamae.KamaeTest;
import dev.kamae.TestLogStore;
import dev.kamae.baseline.Comparison;
import dev.kamae.baseline.Usual;
import dev.kamae.core.TeamClock;
import dev.kamae.core.Territory;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.jobs.QuietRun;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.Logs;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** An overview puts history and the open hour together, and says what it does not know. */
@KamaeTest
class TrafficTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** 21:30 in Tokyo, on a Tuesday. */
    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

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

    private Kept kept;
    private Logs logs;

    @BeforeEach
    void clear() {
        kept = new Kept(sql);
        kept.clear();
        logs = new Logs(clock);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @ParameterizedTest
    @EnumSource
    void closedHoursComeFromHistoryAndTheOpenOneFromTheLogs(TestLogStore served) throws Exception {
        logs.close();
        logs = new Logs(clock, served);
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("10:10"),
                line("11:10").from("203.0.113.7", "VN").ended("BLOCK", "rate", "RATE_BASED"),
                line("12:10").path("/open"),
                line("12:20").from("203.0.113.7", "VN").ended("BLOCK", "rate", "RATE_BASED"));
        fold();

        var overview = overview(logs.store(), hours("10:00", "13:00"), Set.of());

        assertThat(overview.requests().figure()).isEqualTo(new Figure.Known(4));
        assertThat(of(overview, Territory.DOMESTIC).requests().figure()).isEqualTo(new Figure.Known(2));
        assertThat(of(overview, Territory.OVERSEAS).blocked().figure()).isEqualTo(new Figure.Known(2));
        assertThat(of(overview, Territory.UNKNOWN).requests().figure()).isEqualTo(new Figure.Known(0));
        assertThat(overview.stopped()).isEqualTo(new Figure.Known(2));
        assertThat(overview.completeness().live()).containsExactly(Instant.parse("2026-11-24T12:00:00Z"));
        assertThat(overview.completeness().newest()).contains(Instant.parse("2026-11-24T12:20:00Z"));
        assertThat(overview.paths().values()).containsExactly(new Top("/items/1", 3), new Top("/open", 1));
        assertThat(overview.clients().values()).containsExactly(new Top("192.0.2.7", 2), new Top("203.0.113.7", 2));
        assertThat(overview.countries().values()).containsExactly(new Top("VN", 2));
        assertThat(overview.stoppingRules()).containsExactly(new RuleTop("rate", "", RuleEffect.BLOCKED, 2, List.of()));
        assertThat(overview.at()).isEqualTo(NOW);
    }

    @Test
    void hoursThatHistoryDoesNotHaveAreMissingAndMakeLowerBounds() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(NOW, line("10:10"), line("12:10"));
        fold();

        var overview = overview(logs.store(), Period.today(NOW, TOKYO), Set.of());

        // nothing is known from midnight in Tokyo, 15:00 UTC of the day before, up to 09:00; of later hours the logs
        // are asked
        assertThat(overview.completeness().missing()).hasSize(18);
        assertThat(overview.completeness().missing().getFirst().lack()).isEqualTo(HourLack.NOT_FOLDED);
        assertThat(overview.requests().figure())
                .isEqualTo(new Figure.AtLeast(2, List.of(Lack.of(Lack.Reason.HOURS_MISSING))));
        assertThat(overview.requests().course().getFirst().figure())
                .isEqualTo(Figure.notKnown(Lack.Reason.HOURS_MISSING));
    }

    @Test
    void withoutTheLogsHistoryAnswersAndTheOpenHourIsNotKnown() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(NOW, line("10:10"), line("11:10"), line("12:10"));
        fold();

        try (var nowhere = new LogStoreConnection(LogStoreSettings.of("http://127.0.0.1:1", "nobody", ""))) {
            var overview = overview(new LogStore(nowhere, clock), hours("10:00", "13:00"), Set.of());

            assertThat(overview.completeness().away()).isPresent();
            assertThat(overview.requests().figure())
                    .isEqualTo(new Figure.AtLeast(2, List.of(Lack.of(Lack.Reason.HOURS_MISSING))));
            assertThat(overview.requests().course())
                    .extracting(Point::figure)
                    .containsExactly(
                            new Figure.Known(1), new Figure.Known(1), Figure.notKnown(Lack.Reason.HOURS_MISSING));
            assertThat(overview.completeness().missing())
                    .extracting(Completeness.MissingHour::lack)
                    .containsExactly(HourLack.LOGS_AWAY);
        }
    }

    @Test
    void anHourOfWhichNothingHasComeInIsNotOneThatWaitsToBeCounted() throws Exception {
        logs.arrive(NOW, line("05:10"));
        fold();
        sql.sql("insert into folded_hour (hour, touched_at) values (:hour, :hour)")
                .param("hour", Timestamp.from(at("07:00")))
                .update();

        var missing = missing("05:00", "09:00");

        assertThat(missing)
                .containsOnly(
                        entry(at("06:00"), HourLack.NOT_DELIVERED),
                        entry(at("07:00"), HourLack.NOT_FOLDED),
                        entry(at("08:00"), HourLack.NOT_DELIVERED));
        sql.sql("update fold_progress set arrivals_until = :until")
                .param("until", Timestamp.from(at("08:30")))
                .update();
        assertThat(missing("08:00", "09:00"))
                .as("nobody has looked since it was over")
                .containsOnly(entry(at("08:00"), HourLack.NOT_FOLDED));
    }

    private Map<Instant, HourLack> missing(String from, String until) throws Exception {
        var overview = TeamClock.at(
                NOW,
                () -> JobIdentity.as(
                        "test", Set.of(Capability.VIEW), () -> traffic.overview(hours(from, until), Set.of())));
        return overview.completeness().missing().stream()
                .collect(Collectors.toMap(Completeness.MissingHour::hour, Completeness.MissingHour::lack));
    }

    @Test
    void anUndeclaredWebAclHasNoTerritoriesAndItsRequestsAreALowerBound() throws Exception {
        logs.arrive(NOW, line("11:10"), line("12:10").ended("BLOCK", "rate", "RATE_BASED"));
        fold();

        var overview = overview(logs.store(), hours("11:00", "13:00"), Set.of());

        var undeclared = List.of(new Lack(Lack.Reason.UNDECLARED, Line.SHOP));
        assertThat(overview.requests().figure()).isEqualTo(new Figure.AtLeast(2, undeclared));
        assertThat(of(overview, Territory.DOMESTIC).requests().figure()).isEqualTo(new Figure.NotKnown(undeclared));
        assertThat(of(overview, Territory.OVERSEAS).blocked().figure()).isEqualTo(new Figure.NotKnown(undeclared));
        assertThat(overview.classes().requests())
                .as("nobody has said whether it has Bot Control")
                .isEqualTo(new Figure.NotKnown(undeclared));
        assertThat(overview.clients().values()).isEmpty();
    }

    @Test
    void untilHoursAreCountedByTheNewProfileNothingIsToldApartByTheFormerOne() throws Exception {
        logs.arrive(NOW, line("10:10"), line("11:10").from("203.0.113.7", "VN"));
        fold();
        declare(Line.SHOP, Declared.direct());

        var meanwhile = overview(logs.store(), hours("10:00", "12:00"), Set.of());
        var waitedFor = JobIdentity.as(
                "test",
                Set.of(Capability.VIEW),
                () -> TeamClock.at(NOW, () -> traffic.missing(hours("10:00", "12:00"))));
        fold(NOW.plusSeconds(60));
        var then = overview(logs.store(), hours("10:00", "12:00"), Set.of());

        assertThat(waitedFor).contains(Instant.parse("2026-11-24T10:00:00Z"), Instant.parse("2026-11-24T11:00:00Z"));
        assertThat(meanwhile.requests().figure()).isEqualTo(new Figure.Known(2));
        var anew = Figure.notKnown(Lack.Reason.COUNTED_ANEW);
        for (var territory : Territory.values()) {
            assertThat(of(meanwhile, territory).requests().figure()).isEqualTo(anew);
            assertThat(of(meanwhile, territory).blocked().figure()).isEqualTo(anew);
        }
        assertThat(meanwhile.classes().sums().values()).isNotEmpty().containsOnly(anew);
        assertThat(of(then, Territory.DOMESTIC).requests().figure()).isEqualTo(new Figure.Known(1));
        assertThat(of(then, Territory.OVERSEAS).requests().figure()).isEqualTo(new Figure.Known(1));
    }

    @Test
    void ofAFilteredLogTheBlockedAreKnownAndTheOthersAreNot() throws Exception {
        declare(Line.SHOP, Declared.with(Logging.FILTERED));
        logs.arrive(NOW, line("12:10").ended("BLOCK", "rate", "RATE_BASED"));
        fold();

        var overview = overview(logs.store(), hours("12:00", "13:00"), Set.of());

        var filtered = List.of(new Lack(Lack.Reason.LOG_FILTERED, Line.SHOP));
        assertThat(of(overview, Territory.DOMESTIC).blocked().figure()).isEqualTo(new Figure.Known(1));
        assertThat(of(overview, Territory.DOMESTIC).requests().figure()).isEqualTo(new Figure.AtLeast(1, filtered));
        assertThat(Objects.requireNonNull(overview.actions().byAction().get(Action.ALLOW))
                        .getFirst()
                        .figure())
                .isEqualTo(new Figure.NotKnown(filtered));
    }

    @Test
    void aFilteredLogMayLackCaptchasAndChallenges() throws Exception {
        declare(Line.SHOP, Declared.with(Logging.FILTERED));
        logs.arrive(NOW, line("12:10").ended("BLOCK", "rate", "RATE_BASED"));
        fold();

        var overview = overview(logs.store(), hours("12:00", "13:00"), Set.of());

        var filtered = List.of(new Lack(Lack.Reason.LOG_FILTERED, Line.SHOP));
        assertThat(overview.stopped()).isEqualTo(new Figure.AtLeast(1, filtered));
        assertThat(overview.actions().byAction().get(Action.CAPTCHA))
                .extracting(Point::figure)
                .containsExactly(new Figure.NotKnown(filtered));
        assertThat(overview.actions().byAction().get(Action.BLOCK))
                .extracting(Point::figure)
                .containsExactly(new Figure.Known(1));
    }

    @Test
    void withoutALabelNobodyTellsProgramsFromPeople() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("11:10").evaluated(),
                line("11:11").evaluated().agent("Googlebot/2.1"),
                line("12:10").agent("ShopApp/1.0"));
        fold();

        var classes = overview(logs.store(), hours("11:00", "13:00"), Set.of()).classes();

        var untold = Figure.notKnown(Lack.Reason.NO_LABELS);
        assertThat(classes.untold()).contains(Lack.of(Lack.Reason.NO_LABELS));
        assertThat(classes.evaluated()).isEqualTo(new Figure.Known(2));
        assertThat(classes.sums())
                .contains(
                        entry(TrafficClass.PROBABLY_HUMAN, untold),
                        entry(TrafficClass.IMPOSTOR_SUSPECT, untold),
                        entry(TrafficClass.UNVERIFIED_BOT, untold),
                        entry(TrafficClass.OWN_APP, new Figure.Known(1)));
        assertThat(overview(logs.store(), hours("12:00", "13:00"), Set.of())
                        .classes()
                        .untold())
                .contains(Lack.of(Lack.Reason.NONE_EVALUATED));
    }

    @Test
    void whatTheWebAclInFrontHasNotLoggedFromTheBeginningIsALowerBound() throws Exception {
        declare(Line.CDN, Declared.direct());
        declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, Line.CDN)));
        logs.arrive(NOW, line("10:10"), line("11:10").of(Line.CDN), line("11:10"));
        fold();

        assertThat(overview(logs.store(), hours("10:00", "12:00"), Set.of())
                        .requests()
                        .figure())
                .isEqualTo(new Figure.AtLeast(1, List.of(new Lack(Lack.Reason.FRONT_PARTLY, Line.SHOP))));
        assertThat(overview(logs.store(), hours("11:00", "12:00"), Set.of())
                        .requests()
                        .figure())
                .isEqualTo(new Figure.Known(1));
    }

    @Test
    void theClassesOfTheWebAclInFrontAreLowerBoundsToo() throws Exception {
        declare(Line.CDN, Declared.direct());
        declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, Line.CDN)));
        logs.arrive(NOW, line("10:10"), line("11:10").of(Line.CDN).evaluated(), line("11:10"));
        fold();

        assertThat(overview(logs.store(), hours("10:00", "12:00"), Set.of())
                        .classes()
                        .evaluated())
                .isEqualTo(new Figure.AtLeast(1, List.of(new Lack(Lack.Reason.FRONT_PARTLY, Line.SHOP))));
    }

    @Test
    void aWebAclWithoutLabelsIsLeftOutOfTheClassesOfOthers() throws Exception {
        declare(Line.SHOP, Declared.direct());
        declare(Line.CDN, Declared.direct());
        logs.arrive(
                NOW,
                line("11:10").evaluated().labels(Line.BOT + "bot:category:ai", Line.BOT + "bot:unverified"),
                line("11:11").of(Line.CDN).evaluated().agent("Googlebot/2.1"),
                line("12:11").of(Line.CDN).evaluated().agent("Googlebot/2.1"));
        fold();

        var classes = overview(logs.store(), hours("11:00", "13:00"), Set.of()).classes();

        assertThat(classes.acls()).containsExactly(Line.SHOP);
        assertThat(classes.leftOut()).containsExactly(new Lack(Lack.Reason.WITHOUT_LABELS, Line.CDN));
        assertThat(classes.untold()).isEmpty();
        assertThat(classes.evaluated()).isEqualTo(new Figure.Known(1));
        assertThat(classes.sums())
                .contains(
                        entry(TrafficClass.UNVERIFIED_BOT, new Figure.Known(1)),
                        entry(TrafficClass.IMPOSTOR_SUSPECT, new Figure.Known(0)));
    }

    @Test
    void aRequestThatTwoWebAclsLoggedIsCountedOnce() throws Exception {
        declare(Line.CDN, Declared.direct());
        declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, Line.CDN)));
        logs.arrive(
                NOW, line("12:10").of(Line.CDN), line("12:10"), line("12:11").of(Line.CDN));
        fold();

        var all = overview(logs.store(), hours("12:00", "13:00"), Set.of());
        assertThat(all.requests().figure()).isEqualTo(new Figure.Known(2));
        assertThat(all.leftOut()).containsExactly(new LeftOut(Line.SHOP, LeftOut.Why.ALSO_COUNTED));

        var shop = overview(logs.store(), hours("12:00", "13:00"), Set.of(Line.SHOP));
        assertThat(shop.requests().figure()).isEqualTo(new Figure.Known(1));
        assertThat(of(shop, Territory.DOMESTIC).requests().figure())
                .isEqualTo(new Figure.NotKnown(List.of(new Lack(Lack.Reason.BEHIND_PROXY, Line.SHOP))));
    }

    @Test
    void anUndeclaredWebAclThatMayStandBehindAnotherIsLeftOutAndMissed() throws Exception {
        declare(Line.CDN, Declared.direct());
        logs.arrive(NOW, line("12:10").of(Line.CDN), line("12:10"));
        fold();

        var overview = overview(logs.store(), hours("12:00", "13:00"), Set.of());

        assertThat(overview.requests().figure())
                .isEqualTo(new Figure.AtLeast(1, List.of(new Lack(Lack.Reason.UNDECLARED, Line.SHOP))));
        assertThat(overview.leftOut()).containsExactly(new LeftOut(Line.SHOP, LeftOut.Why.MAY_BE_COUNTED));
    }

    @Test
    void classesAreThoseOfWebAclsWithBotControlAndSayHowManyWereLookedAt() throws Exception {
        declare(Line.SHOP, Declared.direct());
        declare(Line.CDN, Declared.with(BotControl.NONE));
        logs.arrive(
                NOW,
                line("11:10").evaluated().labels(Line.TOKEN + "accepted"),
                line("11:11").agent("ShopApp/1.0"),
                line("12:10").evaluated().labels(Line.BOT + "bot:category:seo"),
                line("12:10").of(Line.CDN));
        fold();

        var classes = overview(logs.store(), hours("11:00", "13:00"), Set.of()).classes();

        assertThat(classes.acls()).containsExactly(Line.SHOP);
        assertThat(classes.requests()).isEqualTo(new Figure.Known(3));
        assertThat(classes.evaluated()).isEqualTo(new Figure.Known(2));
        assertThat(classes.sums())
                .contains(
                        entry(TrafficClass.LIKELY_HUMAN, new Figure.Known(1)),
                        entry(TrafficClass.OWN_APP, new Figure.Known(1)),
                        entry(TrafficClass.UNVERIFIED_BOT, new Figure.Known(1)),
                        entry(TrafficClass.UNKNOWN, new Figure.Known(0)));
        assertThat(classes.course().getLast().requests()).containsOnly(entry(TrafficClass.UNVERIFIED_BOT, 1L));
    }

    @Test
    void whatWasCountedAndNotBlockedIsToldWithItsRules() throws Exception {
        declare(Line.SHOP, Declared.direct());
        var counted =
                "{\"nonTerminatingMatchingRules\":[{\"ruleId\":\"NoUserAgent_HEADER\",\"action\":\"COUNT\",\"overriddenAction\":\"BLOCK\"}]}";
        logs.arrive(
                NOW,
                line("11:10").group(Line.COMMON_GROUP, counted),
                line("11:11").matched("try-out", "COUNT"),
                line("11:12").group(Line.COMMON_GROUP, counted).ended("BLOCK", "rate", "RATE_BASED"),
                line("12:10").group(Line.COMMON_GROUP, counted));
        fold();

        var overview = overview(logs.store(), hours("11:00", "13:00"), Set.of());

        assertThat(overview.counted()).isEqualTo(new Figure.Known(3));
        assertThat(overview.wouldHaveBlocked()).isEqualTo(new Figure.Known(2));
        assertThat(overview.countingRules())
                .containsExactly(
                        new RuleTop(
                                "NoUserAgent_HEADER", Line.COMMON_GROUP, RuleEffect.WOULD_HAVE_BLOCKED, 2, List.of()),
                        new RuleTop("try-out", "", RuleEffect.COUNTED, 1, List.of()));
    }

    @Test
    void aGroupThatBlocksNamesTheRuleInIt() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("11:10")
                        .group(
                                Line.COMMON_GROUP,
                                "{\"terminatingRule\":{\"ruleId\":\"SizeRestrictions_BODY\",\"action\":\"BLOCK\"}}")
                        .ended("BLOCK", "common", "MANAGED_RULE_GROUP"));
        fold();

        assertThat(overview(logs.store(), hours("11:00", "12:00"), Set.of()).stoppingRules())
                .containsExactly(
                        new RuleTop("common", "", RuleEffect.BLOCKED, 1, List.of(new Top("SizeRestrictions_BODY", 1))));
    }

    @Test
    void rulesAreToldWithTheirGroupsAndWhateverTheyDid() throws Exception {
        declare(Line.SHOP, Declared.direct());
        var blocked = "{\"terminatingRule\":{\"ruleId\":\"SizeRestrictions_BODY\",\"action\":\"BLOCK\"}}";
        var counted =
                "{\"nonTerminatingMatchingRules\":[{\"ruleId\":\"NoUserAgent_HEADER\",\"action\":\"COUNT\",\"overriddenAction\":\"BLOCK\"}]}";
        logs.arrive(
                NOW,
                line("10:10").ended("ALLOW", "allow-office", "REGULAR"),
                line("11:10").group(Line.COMMON_GROUP, blocked).ended("BLOCK", "common", "MANAGED_RULE_GROUP"),
                line("11:11").group(Line.COMMON_GROUP, counted),
                line("11:12").matched("try-out", "COUNT"),
                line("11:13").ended("BLOCK", "rate", "RATE_BASED"),
                line("11:14").ended("BLOCK", "rate", "RATE_BASED"));
        fold();

        var shop = rules(hours("10:00", "12:00"), Set.of()).acls().getFirst();

        assertThat(shop.acl()).isEqualTo(Line.SHOP);
        assertThat(shop.rules())
                .containsExactly(
                        new Rules.Rule("rate", true, Map.of(RuleEffect.BLOCKED, 2L), List.of()),
                        new Rules.Rule(
                                "common",
                                true,
                                Map.of(RuleEffect.BLOCKED, 1L),
                                List.of(
                                        new Rules.SubRule("SizeRestrictions_BODY", Map.of(RuleEffect.BLOCKED, 1L)),
                                        new Rules.SubRule(
                                                "NoUserAgent_HEADER", Map.of(RuleEffect.WOULD_HAVE_BLOCKED, 1L)))),
                        new Rules.Rule("allow-office", true, Map.of(RuleEffect.ALLOWED, 1L), List.of()),
                        new Rules.Rule("try-out", true, Map.of(RuleEffect.COUNTED, 1L), List.of()));
    }

    @Test
    void aGroupWhoseNameInTheWebAclNoLogToldGoesByItsOwn() throws Exception {
        declare(Line.SHOP, Declared.direct());
        var counted = "{\"nonTerminatingMatchingRules\":[{\"ruleId\":\"NoUserAgent_HEADER\",\"action\":\"COUNT\"}]}";
        logs.arrive(NOW, line("11:10").group(Line.COMMON_GROUP, counted));
        fold();

        assertThat(rules(hours("11:00", "12:00"), Set.of()).acls().getFirst().rules())
                .contains(new Rules.Rule(
                        Line.COMMON_GROUP,
                        false,
                        Map.of(),
                        List.of(new Rules.SubRule("NoUserAgent_HEADER", Map.of(RuleEffect.COUNTED, 1L)))));
    }

    @Test
    void rulesAreThoseOfClosedHoursAndOfTheWebAclsAskedFor() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW,
                line("11:10").ended("BLOCK", "rate", "RATE_BASED"),
                line("11:10").of(Line.CDN).ended("BLOCK", "edge", "REGULAR"),
                line("12:10").ended("BLOCK", "rate", "RATE_BASED"));
        fold();

        var rules = rules(hours("11:00", "13:00"), Set.of(Line.SHOP));

        assertThat(rules.acls()).extracting(Rules.OfAcl::acl).containsExactly(Line.SHOP);
        assertThat(rules.acls().getFirst().rules())
                .contains(new Rules.Rule("rate", true, Map.of(RuleEffect.BLOCKED, 1L), List.of()));
        assertThat(rules.completeness().live()).containsExactly(at("12:00"));
        assertThat(rules(hours("11:00", "12:00"), Set.of()).acls())
                .filteredOn(acl -> acl.acl().equals(Line.CDN))
                .singleElement()
                .satisfies(acl -> assertThat(acl.lacks()).containsExactly(new Lack(Lack.Reason.UNDECLARED, Line.CDN)));
    }

    @Test
    void theUsualIsThatOfTheSameHoursOfPastWeeks() throws Exception {
        declare(Line.SHOP, Declared.direct());
        past(8, 100);
        logs.arrive(NOW, many("12:10", 5));

        var overview = overview(logs.store(), hours("10:00", "13:00"), Set.of());

        var course = of(overview, Territory.DOMESTIC).requests().course();
        assertThat(course.getFirst().usual()).hasValueSatisfying(usual -> {
            assertThat(usual).isInstanceOf(Usual.Known.class);
            assertThat(((Usual.Known) usual).median()).isEqualTo(100);
            assertThat(((Usual.Known) usual).compare(5)).isInstanceOf(Comparison.Below.class);
        });
        assertThat(of(overview, Territory.OVERSEAS)
                        .requests()
                        .course()
                        .getFirst()
                        .usual())
                .hasValueSatisfying(
                        usual -> assertThat(((Usual.Known) usual).median()).isZero());
    }

    @Test
    void aPeriodIsComparedOnlyAsFarAsTheLogsReach() throws Exception {
        declare(Line.SHOP, Declared.direct());
        past(8, 100);
        // the clock says 12:30, the latest line is of 12:15
        logs.arrive(NOW, line("12:15"));

        var usual = overview(logs.store(), hours("12:00", "13:00"), Set.of())
                .requests()
                .usual();

        assertThat(usual)
                .hasValueSatisfying(
                        known -> assertThat(((Usual.Known) known).median()).isEqualTo(25));
    }

    @Test
    void longPeriodsGoByDaysOfTheTeamsZone() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                NOW, Line.at("2026-11-22T15:00:00Z"), Line.at("2026-11-23T14:59:00Z"), line("10:10"), line("12:10"));
        fold();

        var days = Period.days(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24), NOW, TOKYO);
        var overview = overview(logs.store(), days, Set.of());

        assertThat(overview.requests().figure()).isEqualTo(new Figure.Known(4));
        assertThat(overview.requests().course())
                .extracting(Point::start, Point::figure)
                .containsExactly(
                        tuple(Instant.parse("2026-11-22T15:00:00Z"), new Figure.Known(2)),
                        tuple(Instant.parse("2026-11-23T15:00:00Z"), new Figure.Known(2)));
    }

    @Test
    void pathsAndClientsAreForThoseWhoMayInvestigate() throws Exception {
        logs.arrive(NOW, line("12:10"));
        var overview = TeamClock.at(
                NOW,
                () -> JobIdentity.as(
                        "test", Set.of(Capability.VIEW), () -> traffic.overview(hours("12:00", "13:00"), Set.of())));

        assertThat(overview.paths()).isEqualTo(TopList.notKnown(Lack.Reason.NEEDS_INVESTIGATE));
        assertThat(overview.clients()).isEqualTo(TopList.notKnown(Lack.Reason.NEEDS_INVESTIGATE));
    }

    @Test
    void figuresAreForThoseWhoMayView() {
        assertThatThrownBy(() -> JobIdentity.as(
                        "test", Set.of(Capability.OWN), () -> traffic.overview(hours("12:00", "13:00"), Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** So many domestic requests in each hour of past Tuesdays. */
    private void past(int weeks, long requests) {
        for (int week = 1; week <= weeks; week++) {
            for (int hour = 8; hour < 14; hour++) {
                var start = Instant.parse("2026-11-24T00:00:00Z")
                        .atZone(TOKYO)
                        .minusWeeks(week)
                        .toInstant()
                        .plusSeconds(hour * 3600L);
                history.replace(
                        new HourCounts(
                                new LogHour(start),
                                start.plusSeconds(7200),
                                requests,
                                List.of(new TrafficCount(
                                        Line.SHOP, Action.ALLOW, "JP", TrafficClass.UNKNOWN, requests, 0, 0, 0)),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()),
                        profiles.profiles());
            }
        }
    }

    private static List<Line> many(String time, int count) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < count; i++) {
            lines.add(line(time));
        }
        return lines;
    }

    private Overview overview(LogStore store, Period period, Set<WebAclId> wanted) throws Exception {
        var overviews = new Overviews(past, closedHours, new LiveTraffic(store), profiles, acls, clock);
        return TeamClock.at(NOW, () -> overviews.overview(period, wanted, true));
    }

    private Rules rules(Period period, Set<WebAclId> wanted) throws Exception {
        return TeamClock.at(NOW, () -> new RuleHistory(past, profiles, acls, clock).rules(period, wanted));
    }

    private static TerritoryFigures of(Overview overview, Territory territory) {
        return Objects.requireNonNull(overview.territories().get(territory));
    }

    private static Period hours(String from, String until) {
        return Period.hours(at(from), at(until));
    }

    private void fold() throws Exception {
        fold(NOW);
    }

    private void fold(Instant moment) throws Exception {
        var store = logs.store();
        var hours = new LogHours(store, new UsableFields(store), new LineReading(store));
        TeamClock.at(moment, () -> {
            new Folding(store, new Arrivals(store), ledger, hours, history, profiles, clock).run(QuietRun.untilDone());
            return true;
        });
    }

    private void declare(WebAclId acl, ProfileDraft draft) throws Exception {
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(acl, 0, draft));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T%s:00Z".formatted(time));
    }

    private static Line line(String time) {
        return Line.at(at(time));
    }
}
