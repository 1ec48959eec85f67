package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.jobs.QuietRun;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.Logs;
import dev.kamae.waflog.Logs.Written;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.RuleMatch;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.ProfileVersion;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** History is what the log lines say, whatever happens on the way. */
@KamaeTest
class FoldingTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String BLOCKED_SUB_RULE = "{\"terminatingRule\":{\"ruleId\":\"%s\",\"action\":\"BLOCK\"}}";

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

    @Test
    void historyHasWhatTheLinesSay() throws Exception {
        declare(Line.SHOP, Declared.direct());
        var documents = varied(500);
        logs.write(documents);

        foldAt("2026-11-24T12:30:00Z");

        var expected = new Expected(documents, profiles.profiles());
        assertThat(kept.traffic()).isEqualTo(expected.traffic());
        assertThat(kept.rules()).isEqualTo(expected.rules());
        assertThat(kept.countries()).isEqualTo(expected.countries());
        assertThat(kept.sums("evaluated")).isEqualTo(expected.of(BotLabels.EVALUATED));
        assertThat(kept.sums("counted")).isEqualTo(expected.of(RuleFields.COUNTED));
        assertThat(kept.sums("would_block")).isEqualTo(expected.of(RuleFields.WOULD_BLOCK));
        assertThat(kept.attacks()).isEqualTo(expected.attacks());
        assertThat(kept.lookedAt()).isEqualTo(expected.lookedAt());
        assertThat(expected.attacks()).as("varied enough to mean something").hasSizeGreaterThan(20);
        assertThat(expected.rules()).as("varied enough to mean something").hasSizeGreaterThan(60);
    }

    @Test
    void aLineThatArrivesLateIsCountedInItsHour() throws Exception {
        logs.arrive(at("10:50"), line("10:10"), line("11:10"));
        foldAt("2026-11-24T12:30:00Z");
        assertThat(kept.requests()).isEqualTo(2);

        logs.arrive(at("12:40"), line("10:20"));
        foldAt("2026-11-24T12:45:00Z");

        assertThat(kept.sums("requests"))
                .containsOnly(entry("2026-11-24T10:00:00Z", 2L), entry("2026-11-24T11:00:00Z", 1L));
    }

    @Test
    void arrivalsAreLookedForAgainForSomeMinutesBecauseOthersWriteByTheirOwnClocks() throws Exception {
        logs.arrive(at("10:50"), line("10:10"));
        foldAt("2026-11-24T12:30:00Z");

        // found after the look, though its loader says that it was before
        logs.arrive(at("12:25"), line("10:20"));
        foldAt("2026-11-24T12:32:00Z");

        assertThat(kept.requests()).isEqualTo(2);
    }

    @Test
    void theSameRequestTwiceIsOne() throws Exception {
        logs.arrive(at("10:50"), line("10:10").id("1-a"), line("10:10").id("1-a"));
        foldAt("2026-11-24T12:30:00Z");
        logs.arrive(at("12:40"), line("10:10").id("1-a"));
        foldAt("2026-11-24T12:45:00Z");

        assertThat(kept.requests()).isEqualTo(1);
    }

    @Test
    void theOpenHourIsNotFoldedUntilItIsClosed() throws Exception {
        logs.arrive(at("12:20"), line("12:10"));
        foldAt("2026-11-24T12:59:59Z");
        assertThat(kept.requests()).isZero();

        foldAt("2026-11-24T13:00:00Z");
        assertThat(kept.requests()).isEqualTo(1);
    }

    @Test
    void anAnswerThatLacksAShardLeavesTheStoredHour() throws Exception {
        logs.arrive(at("10:50"), line("10:10"));
        foldAt("2026-11-24T12:30:00Z");

        logs.makeIndex(
                "log-aws-waf-2026-11_01",
                "{\"mappings\":{\"properties\":{\"nonTerminatingMatchingRules\":{\"properties\":{\"action\":{\"type\":\"text\"}}}}}}");
        logs.write(List.of(document("log-aws-waf-2026-11_01", "x", """
                {"@timestamp":"2026-11-24T10:20:00Z","event":{"ingested":"2026-11-24T12:40:00Z"},"webaclId":"%s",\
                "action":"ALLOW","nonTerminatingMatchingRules":[{"ruleId":"A","action":"COUNT"}]}""".formatted(Line.SHOP))));
        foldAt("2026-11-24T12:45:00Z");

        assertThat(kept.requests()).isEqualTo(1);
        assertThat(kept.ledger()).containsExactly(entry("2026-11-24T10:00Z", "whole"));
        assertThat(kept.reason("2026-11-24T10:00:00Z")).isEqualTo("FAILED_SHARDS");
    }

    @Test
    void anIndexThatCannotBeGroupedByIsToldAndNotCountedWrongly() throws Exception {
        logs.makeIndex(
                "log-aws-waf-2026-11", "{\"mappings\":{\"properties\":{\"terminatingRuleId\":{\"type\":\"date\"}}}}");
        logs.arrive(at("10:50"), line("10:10").ended("BLOCK", "2026-11-24", "REGULAR"));
        foldAt("2026-11-24T12:30:00Z");

        assertThat(kept.ledger()).containsExactly(entry("2026-11-24T10:00Z", "FIELD_UNUSABLE"));
    }

    @Test
    void withoutAnyIndexNothingIsKnownAndNothingFails() throws Exception {
        foldAt("2026-11-24T12:30:00Z");

        assertThat(kept.ledger()).isEmpty();
    }

    @Test
    void twoReplicasAtOnceCountOnce() throws Exception {
        declare(Line.SHOP, Declared.direct());
        var documents = varied(300);
        logs.write(documents);

        try (var replicas = Executors.newFixedThreadPool(3)) {
            Callable<Boolean> replica = () -> {
                foldAt("2026-11-24T12:30:00Z");
                return true;
            };
            for (var done : replicas.invokeAll(Collections.nCopies(3, replica))) {
                done.get();
            }
        }

        var expected = new Expected(documents, profiles.profiles());
        assertThat(kept.traffic()).isEqualTo(expected.traffic());
        assertThat(kept.rules()).isEqualTo(expected.rules());
        assertThat(kept.days()).isEqualTo(Map.of("2026-11-24", 300L));
    }

    @Test
    void anAnswerAskedForEarlierNeverReplacesALaterOne() {
        var none = Declared.nothing();
        history.replace(counts("10:00", at("12:20"), 3), none);
        history.replace(counts("10:00", at("12:10"), 5), none);

        assertThat(kept.requests()).isEqualTo(3);
    }

    @Test
    void deletedLinesDoNotTakeAwayWhatWasCounted() {
        var none = Declared.nothing();
        history.replace(counts("10:00", at("12:10"), 5), none);
        history.replace(counts("10:00", at("12:20"), 3), none);

        assertThat(kept.requests()).isEqualTo(5);
        assertThat(kept.reason("2026-11-24T10:00:00Z")).isEqualTo("FEWER_LINES");
        assertThat(ledger.due(at("13:00"))).isEmpty();
    }

    @Test
    void anHourIsReplacedAllAtOnceOrNotAtAll() {
        var none = Declared.nothing();
        history.replace(counts("10:00", at("12:10"), 5), none);
        var broken = counts("10:00", at("12:20"), 9);
        broken.rules().add(new RuleCount(Line.SHOP, new RuleMatch("rule", "", "", RuleEffect.BLOCKED), -1));
        sql.sql("alter table rule_hour add constraint none_below_zero check (requests >= 0)")
                .update();
        try {
            assertThatThrownBy(() -> history.replace(broken, none)).isInstanceOf(RuntimeException.class);
        } finally {
            sql.sql("alter table rule_hour drop constraint none_below_zero").update();
        }

        assertThat(kept.requests()).isEqualTo(5);
    }

    @Test
    void whatARunDidNotGetToTheNextOneDoes() throws Exception {
        logs.arrive(at("12:10"), line("09:10"), line("10:10"), line("11:10"));

        TeamClock.at(at("12:30"), () -> {
            folding().run(QuietRun.stoppedAfter(1));
            return true;
        });
        assertThat(kept.sums("requests")).containsOnlyKeys("2026-11-24T11:00:00Z");
        assertThat(kept.ledger()).hasSize(3);

        foldAt("2026-11-24T12:31:00Z");
        assertThat(kept.requests()).isEqualTo(3);
    }

    @Test
    void daysAreThoseOfTheTeamsZone() throws Exception {
        // 15:00 UTC is midnight in Tokyo
        logs.arrive(
                Instant.parse("2026-11-24T18:00:00Z"),
                Line.at("2026-11-24T14:59:59.999Z"),
                Line.at("2026-11-24T15:00:00Z"),
                Line.at("2026-11-24T16:30:00Z"));
        foldAt("2026-11-24T18:30:00Z");

        assertThat(kept.days()).containsOnly(entry("2026-11-24", 1L), entry("2026-11-25", 2L));
    }

    @Test
    void anHourThatIsInSeveralIndicesIsOne() throws Exception {
        // by the months of Tokyo, with one index closed and gone on with as _01, and by the months of UTC
        var lines = List.of(line("10:10"), line("10:20"), line("10:30"), line("10:40"));
        var made = Logs.documents(at("10:50"), lines);
        var names = List.of("log-aws-waf-2026-11", "log-aws-waf-2026-11_01", "log-aws-waf-2026-12", "log-aws-waf-w47");
        for (int i = 0; i < made.size(); i++) {
            logs.write(List.of(
                    new Written(names.get(i), made.get(i).id(), made.get(i).json())));
        }
        foldAt("2026-11-24T12:30:00Z");

        assertThat(kept.sums("requests")).containsOnly(entry("2026-11-24T10:00:00Z", 4L));
    }

    @Test
    void theTurnOfTheMonthIsNoGap() throws Exception {
        logs.arrive(
                Instant.parse("2026-12-01T01:00:00Z"),
                Line.at("2026-11-30T23:59:59.999Z"),
                Line.at("2026-12-01T00:00:00Z"));
        foldAt("2026-12-01T02:00:00Z");

        assertThat(kept.sums("requests"))
                .containsOnly(entry("2026-11-30T23:00:00Z", 1L), entry("2026-12-01T00:00:00Z", 1L));
        assertThat(kept.days()).containsOnly(entry("2026-12-01", 2L));
    }

    @Test
    void documentsOfTheSiemLoaderCountLikeOurs() throws Exception {
        declare(Line.SHOP, Declared.direct());
        var document = """
                {"timestamp":1764000000000,"formatVersion":1,"webaclId":"%s","terminatingRuleId":"rate-overseas",\
                "terminatingRuleType":"RATE_BASED","action":"BLOCK","httpSourceName":"ALB",\
                "ruleGroupList":[{"ruleGroupId":"AWS#AWSManagedRulesCommonRuleSet"}],"responseCodeSent":"403",\
                "httpRequest":{"clientIp":"203.0.113.7","country":"VN","uri":"/login","httpMethod":"POST",\
                "header":{"host":"www.shop.example","content_length":"17"}},"@log_type":"waf",\
                "@timestamp":"2026-11-24T10:20:00.688000+00:00","event":{"module":"waf","action":"BLOCK",\
                "ingested":"2026-11-24T10:25:00.496904+00:00","kind":"alert","category":["web"],"severity":"8"},\
                "http":{"response":{"status_code":"403"},"version":"1.1"},"source":{"ip":"203.0.113.7","port":"443"},\
                "user_agent":{"original":"curl/8.5.0","name":"curl","os.name":"Other"}}""".formatted(Line.SHOP);
        logs.write(List.of(document("log-aws-waf-2026-11", "f182aea7632c37a3366119c0d1537ad0", document)));
        foldAt("2026-11-24T12:30:00Z");

        assertThat(kept.traffic()).containsOnly(entry("2026-11-24T10:00:00Z shop BLOCK OVERSEAS UNKNOWN", 1L));
        assertThat(kept.rules()).containsOnly(entry("2026-11-24T10:00:00Z shop rate-overseas// BLOCKED", 1L));
    }

    @Test
    void anHourWithoutALineIsZeroWhereFewAreUsualAndUnknownWhereManyAre() throws Exception {
        logs.arrive(at("12:10"), line("09:10"), line("11:10"));
        foldAt("2026-11-24T12:30:00Z");
        assertThat(kept.ledger())
                .containsOnly(
                        entry("2026-11-24T09:00Z", "whole"),
                        entry("2026-11-24T10:00Z", "whole"),
                        entry("2026-11-24T11:00Z", "whole"));

        kept.clear();
        var many = new ArrayList<Line>();
        for (int i = 0; i < 20; i++) {
            many.add(line("05:1" + i % 10));
            many.add(line("07:1" + i % 10));
        }
        try (var busy = new Logs(clock)) {
            busy.arrive(at("12:10"), many);
            TeamClock.at(at("12:30"), () -> {
                folding(busy).run(QuietRun.untilDone());
                return true;
            });
        }
        assertThat(kept.ledger()).contains(entry("2026-11-24T06:00Z", "SILENT"));
        assertThat(ledger.due(at("13:00"))).isEmpty();
    }

    @Test
    void aProfileThatIsDeclaredLaterIsAlsoAboutThePast() throws Exception {
        logs.arrive(at("12:10"), line("10:10").evaluated(), line("11:10").evaluated());
        foldAt("2026-11-24T12:30:00Z");
        assertThat(kept.traffic().keySet()).allMatch(key -> key.endsWith("ALLOW UNKNOWN UNKNOWN"));

        TeamClock.at(at("12:40"), () -> declare(Line.SHOP, Declared.of(at("11:00"), TrafficPath.DIRECT)));
        foldAt("2026-11-24T12:45:00Z");

        assertThat(kept.traffic())
                .containsOnly(
                        entry("2026-11-24T10:00:00Z shop ALLOW UNKNOWN UNKNOWN", 1L),
                        entry("2026-11-24T11:00:00Z shop ALLOW DOMESTIC PROBABLY_HUMAN", 1L));
        assertThat(ledger.due(at("13:00"))).isEmpty();
    }

    @Test
    void howFarCountingAnewIsCanBeTold() throws Exception {
        logs.arrive(at("12:10"), line("10:10"), line("11:10"), line("12:05"));
        foldAt("2026-11-24T12:30:00Z");
        assertThat(ledger.counting(at("12:31")))
                .as("the open hour is no work yet")
                .isEqualTo(new Counting(2, 0, 0));

        TeamClock.at(at("12:40"), () -> declare(Line.SHOP, Declared.of(at("11:00"), TrafficPath.DIRECT)));

        assertThat(ledger.counting(at("12:41"))).isEqualTo(new Counting(1, 1, 0));
        ledger.notTaken(new LogHour(at("11:00")), HourLack.TIMED_OUT, at("12:42"));
        assertThat(ledger.counting(at("12:43"))).isEqualTo(new Counting(1, 0, 1));
        TeamClock.at(at("12:53"), () -> {
            folding().fold(new LogHour(at("11:00")));
            return true;
        });
        assertThat(ledger.counting(at("12:54"))).isEqualTo(new Counting(2, 0, 0));
    }

    @Test
    void aProfileDeclaredWhileAnHourIsAskedForMakesItDueAgain() throws Exception {
        logs.arrive(at("12:10"), line("10:10"));
        foldAt("2026-11-24T12:30:00Z");
        var before = profiles.profiles();

        TeamClock.at(at("12:40"), () -> declare(Line.SHOP, Declared.direct()));
        history.replace(counts("10:00", at("12:41"), 1), before);

        assertThat(ledger.due(at("13:00"))).containsExactly(new LogHour(at("10:00")));
    }

    @Test
    void botsAndTheMostFrequentAreKept() throws Exception {
        declare(Line.SHOP, Declared.direct());
        logs.arrive(
                at("12:10"),
                line("10:10")
                        .evaluated()
                        .labels(bot("bot:category:search_engine"), bot("bot:name:googlebot"), bot("bot:verified")),
                line("10:11")
                        .evaluated()
                        .labels(bot("bot:category:search_engine"), bot("bot:name:googlebot"), bot("bot:verified")),
                line("10:12")
                        .evaluated()
                        .labels(bot("bot:category:http_library"))
                        .ended("BLOCK", "bots", "REGULAR"),
                line("10:13").path("/login").from("203.0.113.9", "VN").ended("BLOCK", "rate", "RATE_BASED"));
        foldAt("2026-11-24T12:30:00Z");

        assertThat(sql.sql(
                                "select category || ' ' || name || ' ' || verified || ' ' || action || ' ' || requests from bot_hour")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "search_engine googlebot VERIFIED ALLOW 2", "http_library  NOT_SAID BLOCK 1");
        assertThat(sql.sql("select kind || ' ' || blocked || ' ' || value || ' ' || requests from top_day")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "PATH false /items/1 3",
                        "PATH false /login 1",
                        "PATH true /items/1 1",
                        "PATH true /login 1",
                        "CLIENT false 192.0.2.7 3",
                        "CLIENT false 203.0.113.9 1",
                        "CLIENT true 192.0.2.7 1",
                        "CLIENT true 203.0.113.9 1");
    }

    @Test
    void behindAProxyTheClientIsTheAddressAtItsPlaceAndWithoutAPlaceNobody() throws Exception {
        declare(Line.SHOP, Declared.behindCloudFront());
        logs.arrive(
                at("12:10"),
                line("10:10").header("X-Forwarded-For", "198.51.100.2"),
                line("10:11").header("X-Forwarded-For", "10.9.8.7, 198.51.100.2"),
                line("10:12").header("X-Forwarded-For", "<script>"));
        foldAt("2026-11-24T12:30:00Z");
        assertThat(clients()).containsExactly("198.51.100.2 2");

        TeamClock.at(
                at("12:40"),
                () -> declare(Line.SHOP, Declared.of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, null, null))));
        foldAt("2026-11-24T12:45:00Z");
        assertThat(clients()).isEmpty();
    }

    private List<@Nullable String> clients() {
        return sql.sql("select value || ' ' || requests from top_hour where kind = 'CLIENT' and not blocked")
                .query(String.class)
                .list();
    }

    /** Lines of three hours with every way in which rules can stand beside each other. */
    private static List<Written> varied(int count) {
        var random = new Random(count);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < count; i++) {
            var line = Line.at(NOON.minusMillis(1 + random.nextInt(3 * 3_600_000)))
                    .of(random.nextInt(4) == 0 ? Line.CDN : Line.SHOP)
                    .from(
                            "192.0.2." + random.nextInt(5),
                            List.of("JP", "VN", "-").get(random.nextInt(3)));
            end(line, random);
            count(line, random);
            attack(line, random);
            lines.add(line);
        }
        return Logs.documents(NOON, lines);
    }

    private static void end(Line line, Random random) {
        switch (random.nextInt(7)) {
            case 0 -> line.ended("BLOCK", "rate", "RATE_BASED");
            case 1 ->
                line.group(Line.COMMON_GROUP, BLOCKED_SUB_RULE.formatted("NoUserAgent_HEADER"))
                        .ended("BLOCK", "common", "MANAGED_RULE_GROUP");
            case 2 ->
                // the first group was set to count as a whole, the second one ended it
                line.matched("reputation", "COUNT")
                        .group("AWS#Reputation", BLOCKED_SUB_RULE.formatted("Reputation"))
                        .group(Line.COMMON_GROUP, BLOCKED_SUB_RULE.formatted("SizeRestrictions_BODY"))
                        .ended("BLOCK", "common", "MANAGED_RULE_GROUP");
            case 3 ->
                line.matched("reputation", "COUNT").group("AWS#Reputation", BLOCKED_SUB_RULE.formatted("Reputation"));
            case 4 -> line.ended("CHALLENGE", "challenge-all", "REGULAR").answered(202);
            case 5 -> line.ended("MONETIZE", "pay", "REGULAR");
            default -> line.evaluated();
        }
    }

    private static void attack(Line line, Random random) {
        var labels = new ArrayList<>(List.of(
                Line.AWS + "core-rule-set:SizeRestrictions_Body",
                Line.AWS + "core-rule-set:NoUserAgent_Header",
                Line.AWS + "core-rule-set:CrossSiteScripting_Body",
                Line.AWS + "sql-database:SQLi_QueryArguments",
                Line.AWS + "known-bad-inputs:Log4JRCE_Header",
                Line.AWS + "atp:signal:credential_compromised",
                Line.AWS + "atp:aggregate:volumetric:ip:high",
                Line.AWS + "acfp:signal:automated_browser",
                Line.TOKEN + "absent"));
        labels.removeIf(_ -> random.nextInt(6) > 0);
        line.labels(labels);
        if (random.nextInt(4) == 0) {
            line.group("AWS#AWSManagedRulesATPRuleSet#Version_1.0");
        }
    }

    private static void count(Line line, Random random) {
        for (int i = random.nextInt(3); i > 0; i--) {
            line.matched("label-" + i, random.nextInt(4) == 0 ? "CHALLENGE" : "COUNT");
        }
        var matches = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            matches.add(
                    random.nextBoolean()
                            ? "{\"ruleId\":\"Sub%d\",\"action\":\"COUNT\",\"overriddenAction\":\"BLOCK\"}".formatted(i)
                            : "{\"ruleId\":\"Sub%d\",\"action\":\"%s\"}"
                                    .formatted(i, random.nextBoolean() ? "COUNT" : "CAPTCHA"));
        }
        var excluded = random.nextInt(4) == 0
                ? ",\"excludedRules\":[{\"exclusionType\":\"EXCLUDED_AS_COUNT\",\"ruleId\":\"Old1\"},{\"ruleId\":\"Old2\"}]"
                : "";
        line.group(
                "AWS#Counting",
                "{\"nonTerminatingMatchingRules\":[%s]%s}".formatted(String.join(",", matches), excluded));
    }

    private static HourCounts counts(String hour, Instant askedAt, long requests) {
        return new HourCounts(
                new LogHour(at(hour)),
                askedAt,
                requests,
                List.of(new TrafficCount(Line.SHOP, Action.ALLOW, "JP", TrafficClass.UNKNOWN, requests, 0, 0, 0)),
                new ArrayList<>(),
                List.of(),
                List.of(),
                List.of());
    }

    private ProfileVersion declare(WebAclId acl, ProfileDraft draft) throws Exception {
        return JobIdentity.as(
                "test",
                Set.of(Capability.EDIT, Capability.VIEW),
                () -> profiles.declare(
                        acl, profiles.find(acl).map(ProfileVersion::version).orElse(0), draft));
    }

    private void foldAt(String moment) throws Exception {
        TeamClock.at(Instant.parse(moment), () -> {
            folding().run(QuietRun.untilDone());
            return true;
        });
    }

    private Folding folding() {
        return folding(logs);
    }

    private Folding folding(Logs of) {
        var store = of.store();
        var hours = new LogHours(store, new UsableFields(store), new LineReading(store, 20));
        return new Folding(store, new Arrivals(store), ledger, hours, history, profiles, clock);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T%s:00Z".formatted(time));
    }

    private static Line line(String time) {
        return Line.at(at(time));
    }

    private static String bot(String label) {
        return Line.BOT + label;
    }

    private static Written document(String index, String id, String json) {
        return new Written(index, id, json.getBytes(StandardCharsets.UTF_8));
    }
}
