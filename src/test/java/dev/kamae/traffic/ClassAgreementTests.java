package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.TestLogStore;
import dev.kamae.core.Territory;
import dev.kamae.logstore.LogSource;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Classifier;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.Logs;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.TerritoryRule;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.TrafficPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** The same definitions asked of OpenSearch and of single documents give the same answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassAgreementTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final int DOCUMENTS = 600;

    private static final List<String> LABELS = List.of(
            Line.BOT + "bot:verified",
            Line.BOT + "bot:unverified",
            Line.BOT + "bot:user_triggered:verified",
            Line.BOT + "bot:developer_platform:verified",
            Line.BOT + "web_bot_auth:verified",
            Line.BOT + "bot:web_bot_auth:invalid",
            Line.BOT + "web_bot_auth:unknown_bot",
            Line.BOT + "bot:category:search_engine",
            Line.BOT + "bot:category:http_library",
            Line.BOT + "bot:name:googlebot",
            Line.BOT + "bot:name:curl",
            Line.BOT + "bot:organization:google",
            Line.BOT + "CategorySearchEngine",
            Line.BOT + "signal:non_browser_user_agent",
            Line.BOT + "signal:automated_browser",
            Line.BOT + "signal:known_bot_data_center",
            Line.BOT + "signal:cloud_service_provider:aws",
            Line.BOT + "targeted:aggregate:volumetric:ip:token_absent",
            Line.BOT + "targeted:aggregate:volumetric:session:low",
            Line.BOT + "targeted:aggregate:volumetric:session:maximum",
            Line.BOT + "targeted:aggregate:volumetric:session:token_reuse:ip:high",
            Line.BOT + "targeted:aggregate:coordinated_activity:low",
            Line.BOT + "targeted:signal:browser_inconsistency",
            Line.TOKEN + "accepted",
            Line.TOKEN + "absent",
            Line.TOKEN + "rejected:invalid",
            Line.TOKEN + "id:0f1e2d3c",
            "awswaf:clientip:geo:country:JP",
            "awswaf:123456789012:webacl:shop:own:label");

    private static final List<String> HUMANS = List.of(Line.TOKEN + "accepted");
    private static final List<String> DOUBTFUL =
            List.of(Line.TOKEN + "accepted", Line.BOT + "signal:cloud_service_provider:gcp");

    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "googLEbot",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0)",
            "AdsBot-Google (+http://www.google.com/adsbot.html)",
            "\u212Aelvin googl\u0131bot",
            "ShopApp/8.2 (iOS 18.1)",
            "shopapp/8.2",
            "Beta*App?[1]",
            "BetaXAppY[1]",
            "Amazon CloudFront",
            "curl/8.5.0",
            "My%20Crawler%20bingbot",
            "日本語のエージェント Baiduspider");

    private final Map<String, LogSource> lines = new HashMap<>();

    private final Map<TestLogStore, Logs> logs = new EnumMap<>(TestLogStore.class);

    @BeforeAll
    void load() {
        var random = new Random(20261124);
        var made = new ArrayList<Line>();
        for (int i = 0; i < DOCUMENTS; i++) {
            made.add(line(random));
        }
        var documents = new ArrayList<>(Logs.documents(NOW, made));
        documents.add(document("bare", "{\"webaclId\":\"%s\",\"@timestamp\":\"%s\"}".formatted(Line.SHOP, NOW)));
        documents.add(document("dotted", """
                {"webaclId":"%s","@timestamp":"%s","user_agent.original":"Googlebot",\
                "labels":{"name":"awswaf:managed:aws:bot-control:bot:category:ai"}}""".formatted(Line.SHOP, NOW)));
        documents.forEach(one -> lines.put(one.id(), LogSource.of(new String(one.json(), StandardCharsets.UTF_8))));
        for (var served : TestLogStore.values()) {
            var there = new Logs(Clock.systemUTC(), served);
            logs.put(served, there);
            there.write(documents);
        }
    }

    @AfterAll
    void close() {
        logs.values().forEach(Logs::close);
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentIsOfOneClassAndOfTheSameForBoth(TestLogStore served) {
        for (var profile : profiles().toList()) {
            var classifier = Classifier.of(profile);
            var byQuery = new HashMap<String, TrafficClass>();
            for (var one : TrafficClass.values()) {
                found(served, classifier.query(one))
                        .forEach(id -> assertThat(byQuery.put(id, one)).as(id).isNull());
            }
            var byJava = new HashMap<String, TrafficClass>();
            lines.forEach((id, line) -> byJava.put(id, classifier.classify(line).trafficClass()));

            assertThat(byQuery).isEqualTo(byJava);
        }
        assertThat(lines.values().stream()
                        .map(Classifier.of(Optional.of(appsOfAllSorts()))::classify)
                        .distinct())
                .as("varied enough to mean something")
                .hasSize(14);
    }

    @ParameterizedTest
    @EnumSource
    void theCountsByClassAreTheNumbersOfTheDocuments(TestLogStore served) {
        for (var profile : profiles().toList()) {
            var classifier = Classifier.of(profile);
            var expected = lines.values().stream()
                    .collect(Collectors.groupingBy(
                            line -> classifier.classify(line).trafficClass(), Collectors.counting()));
            var everything = new AclGroup(classifier, new Condition.Always());
            var halves = TrafficQuestion.Part.of(List.of(everything)).stream()
                    .map(half -> store(served)
                            .ask(TrafficQuestion.of(LogHour.of(NOW), half))
                            .value()
                            .counts())
                    .toList();
            var counts = halves.stream().flatMap(List::stream).toList();

            assertThat(counts.stream()
                            .collect(Collectors.groupingBy(
                                    TrafficCount::trafficClass, Collectors.summingLong(TrafficCount::requests))))
                    .isEqualTo(expected);
            assertThat(halves)
                    .as("each sort once in each half")
                    .allSatisfy(half -> assertThat(half)
                            .extracting(count -> List.of(count.action(), count.country(), count.trafficClass()))
                            .doesNotHaveDuplicates());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentIsOfOneTerritoryAndOfTheSameForBoth(TestLogStore served) {
        for (var profile : profiles().toList()) {
            var rule = new TerritoryRule(profile);
            for (var territory : Territory.values()) {
                var byJava = new HashSet<String>();
                lines.forEach((id, line) -> {
                    if (rule.of(line.text(TerritoryRule.FIELD).orElse("")) == territory) {
                        byJava.add(id);
                    }
                });

                assertThat(found(served, rule.condition(territory).query())).isEqualTo(byJava);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyConditionOnRulesHoldsForBoth(TestLogStore served) {
        for (var condition : List.of(RuleFields.COUNTED, RuleFields.WOULD_BLOCK, RuleFields.ENDED_BY_GROUP)) {
            var byJava = new HashSet<String>();
            lines.forEach((id, line) -> {
                if (condition.holds(line)) {
                    byJava.add(id);
                }
            });

            assertThat(byJava).isNotEmpty();
            assertThat(found(served, condition.query())).isEqualTo(byJava);
        }
    }

    private static Stream<Optional<ProfileDraft>> profiles() {
        return Stream.of(
                Optional.empty(),
                Optional.of(appsOfAllSorts()),
                Optional.of(Declared.with(BotControl.NONE)),
                Optional.of(Declared.behindCloudFront()));
    }

    private static ProfileDraft appsOfAllSorts() {
        return new ProfileDraft(
                null,
                TrafficPath.DIRECT,
                Logging.ALL,
                BotControl.TARGETED,
                List.of(
                        Declared.APP,
                        new OwnAppPattern(OwnAppPattern.Where.USER_AGENT, TextMatch.CONTAINS, "a*App?[1]"),
                        new OwnAppPattern(OwnAppPattern.Where.HOST, TextMatch.CONTAINS, "app-api."),
                        new OwnAppPattern(OwnAppPattern.Where.PATH, TextMatch.PREFIX, "/app/")),
                List.of(),
                "JP");
    }

    private LogStore store(TestLogStore served) {
        return Objects.requireNonNull(logs.get(served)).store();
    }

    private Set<String> found(TestLogStore served, Query query) {
        Question<Set<String>> question =
                Question.of(LogHour.LOGS, search -> search.query(query).size(10_000), response -> {
                    var ids = new HashSet<String>();
                    response.hits().hits().forEach(hit -> ids.add(hit.id()));
                    return ids;
                });
        return store(served).ask(question).value();
    }

    private static Line line(Random random) {
        var line = Line.at(NOW.plusMillis(random.nextInt(3_600_000)))
                .agent(AGENTS.get(random.nextInt(AGENTS.size())))
                .from(
                        "192.0.2." + random.nextInt(256),
                        List.of("JP", "VN", "-", "XX", "US").get(random.nextInt(5)));
        if (random.nextInt(3) > 0) {
            line.evaluated();
        }
        if (random.nextInt(8) == 0) {
            line.header("Host", "app-api.shop.example");
        }
        if (random.nextInt(8) == 0) {
            line.path("/app/v1/items");
        }
        rules(line, random);
        if (random.nextInt(4) == 0) {
            return line.labels(random.nextBoolean() ? HUMANS : DOUBTFUL);
        }
        var labels = new ArrayList<String>();
        for (int i = random.nextInt(5); i > 0; i--) {
            labels.add(LABELS.get(random.nextInt(LABELS.size())));
        }
        return line.labels(labels);
    }

    private static void rules(Line line, Random random) {
        switch (random.nextInt(6)) {
            case 0 ->
                line.group(
                        Line.COMMON_GROUP,
                        "{\"nonTerminatingMatchingRules\":[{\"ruleId\":\"A\",\"action\":\"COUNT\",\"overriddenAction\":\"BLOCK\"}]}");
            case 1 ->
                line.group(
                        Line.COMMON_GROUP,
                        "{\"excludedRules\":[{\"exclusionType\":\"EXCLUDED_AS_COUNT\",\"ruleId\":\"B\"}]}");
            case 2 ->
                line.group(Line.COMMON_GROUP, "{\"terminatingRule\":{\"ruleId\":\"C\",\"action\":\"BLOCK\"}}")
                        .ended("BLOCK", "common", "MANAGED_RULE_GROUP");
            case 3 ->
                line.group(Line.COMMON_GROUP, "{\"terminatingRule\":{\"ruleId\":\"C\",\"action\":\"BLOCK\"}}")
                        .matched("common", "COUNT");
            case 4 -> line.matched("try-out", "COUNT");
            default -> {}
        }
    }

    private static Logs.Written document(String id, String json) {
        return new Logs.Written("log-aws-waf-2026-11", id, json.getBytes(StandardCharsets.UTF_8));
    }
}
