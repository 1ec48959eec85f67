package dev.kamae.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.Logs;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The latest line of each rule that blocked, or would have. */
@KamaeTest
class NotableLinesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");
    private static final String COUNTED =
            "{\"nonTerminatingMatchingRules\":[{\"ruleId\":\"%s\",\"action\":\"COUNT\",\"overriddenAction\":\"BLOCK\"}]}";

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private WebAcls acls;

    @Autowired
    private WebAclProfiles profiles;

    @Autowired
    private Viewing viewing;

    @Autowired
    private Requests door;

    private Logs logs;

    @BeforeEach
    void clear() {
        Declared.forget(sql);
        logs = new Logs(clock);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void aFloodOfOneRuleDoesNotHideTheOthers() throws Exception {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 120; i++) {
            lines.add(line("12:20").ended("BLOCK", "flood", "RATE_BASED"));
        }
        lines.add(line("12:01").group(Line.COMMON_GROUP, COUNTED.formatted("NoUserAgent_HEADER")));
        lines.add(line("12:02").group(Line.COMMON_GROUP, COUNTED.formatted("NoUserAgent_HEADER")));
        lines.add(group("12:03", "SizeRestrictions_BODY"));
        lines.add(group("12:04", "GenericLFI_URIPATH"));
        lines.add(line("12:05"));
        lines.add(line("12:06").matched("try-out", "COUNT"));
        logs.arrive(NOW, lines);

        assertThat(notable())
                .extracting(line -> line.row().at() + " " + line.rule().rule() + "/"
                        + line.rule().subRule())
                .containsExactly(
                        "2026-11-24T12:20:00Z flood/",
                        "2026-11-24T12:04:00Z common/GenericLFI_URIPATH",
                        "2026-11-24T12:03:00Z common/SizeRestrictions_BODY",
                        "2026-11-24T12:02:00Z /NoUserAgent_HEADER");
    }

    @Test
    void thereAreSixAtMost() throws Exception {
        for (int i = 0; i < 9; i++) {
            logs.arrive(NOW, line("12:0" + i).ended("BLOCK", "rule-" + i, "REGULAR"));
        }

        assertThat(notable())
                .extracting(line -> line.rule().rule())
                .containsExactly("rule-8", "rule-7", "rule-6", "rule-5", "rule-4", "rule-3");
    }

    @Test
    void onlyTheWantedWebAclsAndTimesAreLookedAt() throws Exception {
        logs.arrive(
                NOW,
                line("12:01").of(Line.CDN).ended("BLOCK", "other", "REGULAR"),
                line("10:01").ended("BLOCK", "before", "REGULAR"));

        assertThat(notable()).isEmpty();
    }

    @Test
    void whoLooksLeavesATrace() throws Exception {
        var before = traces();
        logs.arrive(NOW, line("12:01"));

        notable();

        assertThat(traces()).isEqualTo(before + 1);
    }

    @Test
    void theyAreForThoseWhoMayInvestigate() {
        assertThatThrownBy(() -> JobIdentity.as(
                        "test",
                        Set.of(Capability.VIEW, Capability.ADMIN),
                        () -> door.notable(NOW.minusSeconds(60), NOW, Set.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<NotableLine> notable() throws Exception {
        var requests = new Requests(logs.store(), acls, profiles, viewing, clock);
        return TeamClock.at(
                NOW,
                () -> JobIdentity.as(
                        "test",
                        Set.of(Capability.INVESTIGATE),
                        () -> requests.notable(at("12:00"), NOW, Set.of(Line.SHOP))));
    }

    private long traces() {
        return sql.sql("select count(*) from audit_row where action = 'traffic.viewed'")
                .query(Long.class)
                .single();
    }

    private static Line group(String time, String subRule) {
        return line(time)
                .group(
                        Line.COMMON_GROUP,
                        "{\"terminatingRule\":{\"ruleId\":\"%s\",\"action\":\"BLOCK\"}}".formatted(subRule))
                .ended("BLOCK", "common", "MANAGED_RULE_GROUP");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T%s:00Z".formatted(time));
    }

    private static Line line(String time) {
        return Line.at(at(time));
    }
}
