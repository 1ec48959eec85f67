package dev.kamae.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kamae.KamaeTest;
import dev.kamae.core.Language;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.JobIdentity;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.Logs;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A request that a rule stopped is judged, and judged anew, and what it was is known when its log is gone. */
@KamaeTest
class VerdictsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");
    private static final VerdictFilter ALL = new VerdictFilter(NOW.minus(Duration.ofDays(1)), NOW, null, "");

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
    private VerdictTable table;

    @Autowired
    private Identity identity;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Verdicts door;

    private Logs logs;
    private Requests requests;
    private Verdicts verdicts;

    @BeforeEach
    void clear() {
        Declared.forget(sql);
        sql.sql("truncate judged_request, verdict_version").update();
        logs = new Logs(clock);
        requests = new Requests(logs.store(), acls, profiles, viewing, clock);
        verdicts = new Verdicts(requests, table, identity, clock, events);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void aVerdictSaysWhyAndWhoAndChangesWithItsHistory() throws Exception {
        var row = blocked("12:01", "/login");
        var before = traces();

        var first = analyst(() -> verdicts.judge(row.index(), row.id(), 0, Verdict.NOT_SURE, " Asked the shop "));
        analyst(() -> verdicts.judge(row.index(), row.id(), 1, Verdict.FALSE_BLOCK, "A customer, case 7"));

        assertThat(first.rule()).isEqualTo("common");
        assertThat(first.subRule()).isEqualTo("Size");
        assertThat(analyst(() -> verdicts.history(row.index(), row.id())))
                .extracting(given -> given.verdict() + " " + given.reason() + " " + given.by())
                .containsExactly("FALSE_BLOCK A customer, case 7 job:test", "NOT_SURE Asked the shop job:test");
        assertThat(traces()).isEqualTo(before + 2);
    }

    @Test
    void whoeverSawAnOlderVerdictChangesNothing() throws Exception {
        var row = blocked("12:01", "/login");
        analyst(() -> verdicts.judge(row.index(), row.id(), 0, Verdict.RIGHT, "An attack"));

        assertThatThrownBy(() ->
                        analyst(() -> verdicts.judge(row.index(), row.id(), 0, Verdict.FALSE_BLOCK, "A customer")))
                .isInstanceOf(VerdictChangedMeanwhile.class);
        assertThat(analyst(() -> verdicts.find(row.index(), row.id()))
                        .orElseThrow()
                        .current()
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    @Test
    void onlyWhatWasStoppedIsJudgedAndOnlyWithAReason() throws Exception {
        var blocked = blocked("12:01", "/login");
        logs.arrive(NOW, line("12:02"));
        var allowed = analyst(() -> {
            try (var pages = requests.lines(RequestFilter.latest(NOW), 10)) {
                return pages.next().getFirst();
            }
        });

        assertThatThrownBy(() ->
                        analyst(() -> verdicts.judge(allowed.index(), allowed.id(), 0, Verdict.FALSE_BLOCK, "Why not")))
                .isInstanceOf(NothingWasStopped.class);
        assertThatThrownBy(() ->
                        analyst(() -> verdicts.judge(blocked.index(), blocked.id(), 0, Verdict.FALSE_BLOCK, "  ")))
                .isInstanceOf(VerdictNeedsReason.class);
        assertThatThrownBy(
                        () -> analyst(() -> verdicts.judge(blocked.index(), "none", 0, Verdict.FALSE_BLOCK, "Why not")))
                .isInstanceOf(RequestGone.class);
    }

    @Test
    void whatItWasIsKeptWithoutWhoseItWasAndIsJudgedAnewWithoutTheLog() throws Exception {
        declared();
        var row = blocked("12:01", "/users/taro@example.jp");
        analyst(() -> verdicts.judge(row.index(), row.id(), 0, Verdict.NOT_SURE, "Who knows"));
        logs.close();
        logs = new Logs(clock);
        verdicts = new Verdicts(
                new Requests(logs.store(), acls, profiles, viewing, clock), table, identity, clock, events);

        var anew = analyst(() -> verdicts.judge(row.index(), row.id(), 1, Verdict.RIGHT, "Saw the rest"));

        assertThat(anew.sentence(Language.EN))
                .startsWith("21:01:00 · 203.0.113.0/24 (overseas, VN) sent POST /users/… to www.shop.example;")
                .contains("common (Size)");
        assertThat(anew.sentence(Language.JA))
                .contains("海外(VN)の 203.0.113.0/24")
                .doesNotContain("taro");
        assertThat(anew.at()).isEqualTo(row.at());
    }

    @Test
    void theyAreListedByTimeVerdictAndRuleAndCountedByRule() throws Exception {
        var first = blocked("12:01", "/a");
        var second = blocked("12:02", "/b");
        var third = blocked("12:03", "/c");
        analyst(() -> verdicts.judge(first.index(), first.id(), 0, Verdict.FALSE_BLOCK, "A customer"));
        analyst(() -> verdicts.judge(second.index(), second.id(), 0, Verdict.RIGHT, "An attack"));
        analyst(() -> verdicts.judge(third.index(), third.id(), 0, Verdict.FALSE_BLOCK, "A customer"));
        analyst(() -> verdicts.judge(third.index(), third.id(), 1, Verdict.NOT_SURE, "Perhaps"));
        var wrong = new VerdictFilter(ALL.from(), ALL.until(), Verdict.FALSE_BLOCK, "Size");

        analyst(() -> {
            assertThat(verdicts.list(ALL, 0, 10))
                    .extracting(JudgedRequest::at)
                    .containsExactly(third.at(), second.at(), first.at());
            assertThat(verdicts.list(ALL, 1, 1)).extracting(JudgedRequest::at).containsExactly(second.at());
            assertThat(verdicts.count(ALL)).isEqualTo(3);
            assertThat(verdicts.list(wrong, 0, 10))
                    .extracting(JudgedRequest::at)
                    .containsExactly(first.at());
            assertThat(verdicts.count(new VerdictFilter(ALL.from(), ALL.until(), null, "other")))
                    .isZero();
            assertThat(verdicts.count(new VerdictFilter(second.at(), third.at(), null, "")))
                    .isEqualTo(1);
            return true;
        });
        assertThat(analyst(() -> verdicts.byRule(ALL.from(), ALL.until())))
                .containsExactly(new RuleVerdicts(Line.SHOP, "common", "Size", 1, 3));
    }

    @Test
    void toSeeThemTakesInvestigatingAndToJudgeEditing() {
        as(Set.of(Capability.VIEW), () -> door.byRule(ALL.from(), ALL.until()), true);
        as(Set.of(Capability.VIEW, Capability.EDIT), () -> door.list(ALL, 0, 1), false);
        as(Set.of(Capability.VIEW, Capability.EDIT), () -> door.find("log-aws-waf-2026-11", "x"), false);
        as(Set.of(Capability.INVESTIGATE), () -> door.judge("log-aws-waf-2026-11", "x", 0, Verdict.RIGHT, "So"), false);
        // whoever may not see log lines judges none
        as(Set.of(Capability.EDIT), () -> door.judge("log-aws-waf-2026-11", "x", 0, Verdict.RIGHT, "So"), false);
        as(Set.of(Capability.OWN), () -> door.byRule(ALL.from(), ALL.until()), false);
    }

    private static void as(Set<String> capabilities, Callable<?> work, boolean isAllowed) {
        if (isAllowed) {
            assertThat(catchThrowable(() -> JobIdentity.as("test", capabilities, work)))
                    .isNull();
        } else {
            assertThatThrownBy(() -> JobIdentity.as("test", capabilities, work))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private RequestRow blocked(String time, String path) throws Exception {
        logs.arrive(
                NOW,
                line(time)
                        .path(path)
                        .method("POST")
                        .from("203.0.113.7", "VN")
                        .group(Line.COMMON_GROUP, "{\"terminatingRule\":{\"ruleId\":\"Size\",\"action\":\"BLOCK\"}}")
                        .ended("BLOCK", "common", "MANAGED_RULE_GROUP"));
        var filter = RequestFilter.latest(NOW).with(RequestTerm.of(RequestPart.PATH_IS, path));
        return analyst(() -> {
            try (var pages = requests.lines(filter, 10)) {
                return pages.next().getFirst();
            }
        });
    }

    private void declared() throws Exception {
        JobIdentity.as("test", Set.of(Capability.EDIT), () -> profiles.declare(Line.SHOP, 0, Declared.direct()));
    }

    private long traces() {
        return sql.sql("select count(*) from audit_row where action = 'requests.judged'")
                .query(Long.class)
                .single();
    }

    /** The door that tests make has no transaction of its own, and without one nothing is audited. */
    private <T> T analyst(Callable<T> work) throws Exception {
        var may = Set.of(Capability.INVESTIGATE, Capability.VIEW, Capability.EDIT);
        return TeamClock.at(NOW, () -> JobIdentity.as("test", may, () -> transactions.execute(status -> done(work))));
    }

    private static <T> T done(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Line line(String time) {
        return Line.at("2026-11-24T%s:00Z".formatted(time));
    }
}
