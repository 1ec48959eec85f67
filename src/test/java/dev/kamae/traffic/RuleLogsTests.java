package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.kamae.KamaeTest;
import dev.kamae.TestLogStore;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.logstore.LogStore;
import dev.kamae.traffic.LoggedRules.Kind;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.Logs;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.WebAclProfiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What history does not have of rules comes from the logs: the open hour, limits, and how puzzles were answered. */
@KamaeTest
class RuleLogsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

    private static final String PER_IP = """
            {"rateBasedRuleName": "per-ip", "limitKey": "IP", "limitValue": "192.0.2.7", "maxRateAllowed": %d,
             "evaluationWindowSec": 300}
            """;

    /** AWS writes the window as text here. */
    private static final String PER_KEY = """
            {"rateBasedRuleName": "per-key", "limitKey": "CUSTOMKEYS", "maxRateAllowed": 500, "evaluationWindowSec": "120",
             "customValues": [{"key": "HEADER", "name": "x-api-key", "value": "secret"},
                              {"key": "IP", "value": "192.0.2.7"}]}
            """;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PastTraffic past;

    @Autowired
    private WebAclProfiles profiles;

    @Autowired
    private Traffic traffic;

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
    void aRateBasedRuleHasItsKeysAndItsLimitAsTheLatestLineSays(TestLogStore served) throws Exception {
        logs.close();
        logs = new Logs(clock, served);
        declare(Declared.direct());
        logs.arrive(
                NOW,
                line("12:01").having("rateBasedRuleList", "[%s]".formatted(PER_IP.formatted(100))),
                line("12:02").having("rateBasedRuleList", "[%s]".formatted(PER_KEY)),
                line("12:03")
                        .having("rateBasedRuleList", "[%s]".formatted(PER_IP.formatted(200)))
                        .ended("BLOCK", "per-ip", "RATE_BASED"));

        var rates = ask(logs.store()).rates();

        assertThat(rates).extracting(LoggedRules.RateRule::name).containsExactly("per-ip", "per-key");
        var perIp = rates.getFirst();
        assertThat(perIp.limit()).hasValue(200);
        assertThat(perIp.windowSeconds()).hasValue(300);
        assertThat(perIp.key()).isEqualTo("IP");
        assertThat(perIp.listed()).isEqualTo(new Figure.Known(2));
        assertThat(perIp.ended()).isEqualTo(new Figure.Known(1));
        var perKey = rates.getLast();
        assertThat(perKey.customKeys()).containsExactly("HEADER x-api-key", "IP");
        assertThat(perKey.windowSeconds()).hasValue(120);
        assertThat(rates.toString()).doesNotContain("secret").doesNotContain("192.0.2.7");
    }

    @ParameterizedTest
    @EnumSource
    void puzzlesAreSolvedOrNotAndWhy(TestLogStore served) throws Exception {
        logs.close();
        logs = new Logs(clock, served);
        declare(Declared.direct());
        logs.arrive(
                NOW,
                line("12:01").having("captchaResponse", solved("11:51")),
                line("12:02").having("captchaResponse", solved("12:00")),
                line("12:03").having("captchaResponse", solved("11:33")),
                line("12:04")
                        .having("captchaResponse", failed(405, "TOKEN_MISSING"))
                        .ended("CAPTCHA", "ask", "REGULAR"),
                line("12:05")
                        .having("captchaResponse", failed(405, "TOKEN_EXPIRED"))
                        .ended("CAPTCHA", "ask", "REGULAR"),
                line("12:06")
                        .having("challengeResponse", failed(202, "TOKEN_MISSING"))
                        .ended("CHALLENGE", "check", "REGULAR"),
                line("12:07"));

        var puzzles = ask(logs.store()).puzzles();

        assertThat(puzzles).extracting(LoggedRules.Puzzle::kind).containsExactly(Kind.CAPTCHA, Kind.CHALLENGE);
        var captcha = puzzles.getFirst();
        assertThat(captcha.solved()).isEqualTo(new Figure.Known(3));
        assertThat(captcha.failed()).containsOnly(entry("TOKEN_MISSING", 1L), entry("TOKEN_EXPIRED", 1L));
        assertThat(captcha.rules()).containsExactly(new Top("ask", 2));
        assertThat(captcha.age()).contains(Duration.ofMinutes(10));
        assertThat(captcha.ofLatest()).isEqualTo(3);
        assertThat(puzzles.getLast().solved()).isEqualTo(new Figure.Known(0));
        assertThat(puzzles.getLast().age()).isEmpty();
    }

    @Test
    void ofAFilteredLogNobodyKnowsHowManySolvedAPuzzleOrStayedBelowALimit() throws Exception {
        declare(Declared.with(Logging.FILTERED));
        logs.arrive(
                NOW,
                line("12:03")
                        .having("rateBasedRuleList", "[%s]".formatted(PER_IP.formatted(200)))
                        .ended("BLOCK", "per-ip", "RATE_BASED"),
                line("12:04")
                        .having("captchaResponse", failed(405, "TOKEN_MISSING"))
                        .ended("CAPTCHA", "ask", "REGULAR"));

        var logged = ask(logs.store());

        var filtered = List.of(new Lack(Lack.Reason.LOG_FILTERED, Line.SHOP));
        assertThat(logged.puzzles().getFirst().solved()).isEqualTo(new Figure.NotKnown(filtered));
        assertThat(logged.rates().getFirst().listed()).isEqualTo(new Figure.AtLeast(1, filtered));
        assertThat(logged.rates().getFirst().ended()).isEqualTo(new Figure.Known(1));
        assertThat(logged.puzzles().getFirst().lacks()).containsExactlyElementsOf(filtered);
    }

    @Test
    void theOpenHourIsReadFromTheLogsWithWhatEndedNothing() throws Exception {
        logs.arrive(
                NOW,
                line("12:01").ended("BLOCK", "rate", "RATE_BASED"),
                line("12:02").matched("count-me", "COUNT"),
                line("12:03")
                        .group(Line.COMMON_GROUP, "{\"terminatingRule\":{\"ruleId\":\"Size\",\"action\":\"BLOCK\"}}")
                        .ended("BLOCK", "common", "MANAGED_RULE_GROUP"));

        var logged = ask(logs.store());

        assertThat(logged.openHours()).contains(at("12:00"));
        assertThat(logged.unanswered()).isEmpty();
        var rules = logged.open().getFirst().rules();
        assertThat(rules).extracting(Rules.Rule::name).containsExactlyInAnyOrder("rate", "count-me", "common");
        assertThat(rules.stream()
                        .filter(rule -> rule.name().equals("count-me"))
                        .findFirst()
                        .orElseThrow()
                        .effects())
                .containsOnly(entry(RuleEffect.COUNTED, 1L));
    }

    @Test
    void withoutSuchLinesNothingIsMadeUp() throws Exception {
        logs.arrive(NOW, line("12:01"));

        var logged = ask(logs.store());

        assertThat(logged.rates()).isEmpty();
        assertThat(logged.puzzles()).isEmpty();
        assertThat(logged.open()).isEmpty();
    }

    @Test
    void whoMayNotSeeFiguresIsRefused() {
        assertThatThrownBy(() ->
                        JobIdentity.as("test", Set.of(Capability.EDIT), () -> traffic.loggedRules(period(), Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private LoggedRules ask(LogStore store) throws Exception {
        var hours = new LogHours(store, new UsableFields(store), new LineReading(store));
        return TeamClock.at(NOW, () -> new RuleLogs(store, hours, past, profiles, clock).ask(period(), Set.of()));
    }

    private static Period period() {
        return Period.hours(at("11:00"), at("13:00"));
    }

    private static String solved(String time) {
        return "{\"responseCode\": 0, \"solveTimestamp\": %d}".formatted(at(time).getEpochSecond());
    }

    private static String failed(int code, String reason) {
        return "{\"responseCode\": %d, \"solveTimestamp\": 0, \"failureReason\": \"%s\"}".formatted(code, reason);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T%s:00Z".formatted(time));
    }

    private void declare(ProfileDraft draft) throws Exception {
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(Line.SHOP, 0, draft));
    }

    private static Line line(String time) {
        return Line.at(at(time));
    }
}
