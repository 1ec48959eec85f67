package dev.kamae.bench;

import dev.kamae.core.Severity;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.IssueAge;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFilter.State;
import dev.kamae.issues.IssueGrouping;
import dev.kamae.issues.IssueMonths;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.Issues;
import dev.kamae.threats.ThreatId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists, figures and searches of a register of 100,000 issues in two million versions; every round asks something else. */
final class IssuesBenchmark {

    private static final int ISSUES = 100_000;
    private static final int VERSIONS = 20;
    private static final int OWNERS = 12;

    private static final List<String> WORDS =
            List.of("漏洩", "急増", "認証", "鍵", "決済画面", "SEC-47115", "ログ 保管", "海外 /login", "漏洩 棚卸し", "訓練の記録");

    private static final List<String> THREATS = List.of("ddos", "phishing", "cloud-keys");

    private static final IssueFilter ALL = IssueFilter.UNRESOLVED.with(State.ALL);

    private final Issues issues;
    private final IssueMonths months;
    private final JdbcClient sql;

    IssuesBenchmark(ApplicationContext portal) {
        issues = portal.getBean(Issues.class);
        months = portal.getBean(IssueMonths.class);
        sql = portal.getBean(JdbcClient.class);
    }

    void run() throws Exception {
        if (!isFilled()) {
            fill();
        }
        JobIdentity.as("bench", Set.of(Capability.VIEW), () -> {
            lists();
            filters();
            searches();
            earlier();
            figures();
            return true;
        });
    }

    private void lists() throws Exception {
        Timing.print("issues: the unresolved, first pages", round -> () -> page(IssueFilter.UNRESOLVED, 60L * round));
        Timing.print(
                "issues: the unresolved, from row 20,000 on",
                round -> () -> page(IssueFilter.UNRESOLVED, 20_000 + 60L * round));
        Timing.print("issues: all, from row 80,000 on", round -> () -> page(ALL, 80_000 + 60L * round));
        Timing.print(
                "issues: the unresolved, by every column and both ways",
                round -> () -> issues.list(
                        IssueFilter.UNRESOLVED, one(IssueOrder.values(), round), round % 2 == 0, 30L * round, 60));
    }

    private void filters() throws Exception {
        Timing.print(
                "issues: by state",
                round -> () -> page(IssueFilter.UNRESOLVED.with(one(State.values(), round)), 60L * round));
        Timing.print(
                "issues: of one severity",
                round -> () -> page(ALL.with(Set.of(one(Severity.values(), round))), 60L * round));
        Timing.print("issues: of one owner", round -> () -> page(ALL.withOwner(owner(round)), 10L * round));
        Timing.print(
                "issues: against one threat",
                round -> () -> page(ALL.withThreat(new ThreatId(THREATS.get(round % THREATS.size()))), 30L * round));
        Timing.print(
                "issues: of one age",
                round -> () -> page(IssueFilter.UNRESOLVED.withAge(one(IssueAge.values(), round)), 60L * round));
    }

    private void searches() throws Exception {
        Timing.print("issues: search for 漏洩, in 12,500 issues", round -> () -> page(ALL.withText("漏洩"), 60L * round));
        Timing.print("issues: searches of ten sorts", round -> () -> page(ALL.withText(word(round)), round));
        Timing.print(
                "issues: search in the top bar",
                round -> () -> issues.list(ALL.withText(word(round)), IssueOrder.NUMBER, false, round, 12));
    }

    private void earlier() throws Exception {
        Timing.print(
                "issues: the unresolved of an earlier day",
                round -> () -> page(IssueFilter.UNRESOLVED.at(earlier(round)), 60L * round));
        Timing.print("issues: all of an earlier day", round -> () -> page(ALL.at(earlier(round)), 60L * round));
        Timing.print(
                "issues: overdue on an earlier day",
                round -> () -> page(IssueFilter.UNRESOLVED.with(State.OVERDUE).at(earlier(round)), 60L * round));
        Timing.print(
                "issues: of one owner on an earlier day",
                round -> () -> page(ALL.withOwner(owner(round)).at(earlier(round)), 10L * round));
        Timing.print(
                "issues: search in the list of an earlier day",
                round -> () -> page(ALL.withText(word(round)).at(earlier(round)), round));
        Timing.print(
                "issues: of an earlier day, counted by groups",
                round -> () ->
                        issues.groups(IssueFilter.UNRESOLVED.at(earlier(round)), one(IssueGrouping.values(), round)));
        Timing.print("issues: the figures of an earlier day", round -> () -> issues.counts(earlier(round)));
    }

    private void figures() throws Exception {
        var now = YearMonth.now();
        Timing.print("issues: the figures above the list", round -> () -> issues.counts(null));
        Timing.print(
                "issues: counted by groups",
                round -> () -> issues.groups(IssueFilter.UNRESOLVED, one(IssueGrouping.values(), round)));
        Timing.print("issues: how old they are", round -> () -> issues.ages(null));
        Timing.print("issues: what weighed on threats", round -> () -> issues.weighing(earlier(round)));
        Timing.print(
                "issues: the figures of 13 months",
                round -> () -> months.between(now.minusMonths(12 + round % 12), now.minusMonths(round % 12)));
    }

    /** What one look at the list costs: its rows and how many there are. */
    private long page(IssueFilter filter, long offset) {
        return issues.list(filter, IssueOrder.DUE, true, offset, 60).size() + issues.count(filter);
    }

    private static Instant earlier(int round) {
        return Instant.now().minus(Duration.ofHours(30L + 40L * round));
    }

    private static PersonId owner(int round) {
        return new PersonId(new UUID(0, 1 + round % OWNERS));
    }

    private static String word(int round) {
        return WORDS.get(round % WORDS.size());
    }

    private static <T> T one(T[] values, int round) {
        return values[round % values.length];
    }

    private boolean isFilled() {
        return sql.sql("select count(*) from issue_version").query(Long.class).single() == (long) ISSUES * VERSIONS;
    }

    /** Each issue was raised in the last three years, was worked on, and stands by now in one of the states. */
    private void fill() {
        var before = System.nanoTime();
        sql.sql("truncate issue_version, issue_comment, issue_text, issue_alias")
                .update();
        sql.sql("""
                insert into issue_version (issue, version, at, until, actor, reason, number, raised_at, raised_by, origin_kind, origin_id,
                       title, description, severity, status, status_since, owner, due_date, threats)
                select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, v, raised + (v - 1) * step,
                       case when v < :versions then raised + v * step end, 'job:bench', null, n, raised, 'job:bench',
                       case when n % 9 = 0 then 'alert' when n % 9 = 1 then 'practice' end, case when n % 9 < 2 then n::text end,
                       (array['海外からのログイン急増', '多要素認証が任意', '決済画面のスクリプト', '復元訓練の記録', '長期の鍵を廃止', 'ログ保管期間',
                              '個人情報の漏洩と対策', '委託先の棚卸し'])[1 + n % 8] || ' ' || n,
                       (array['/login への試行が急増しています。', '対象の端末で認証が求められません。', '棚卸しと責任者の決定が必要です。',
                              '四半期ごとに確認します。'])[1 + n % 4] || repeat(' 詳細は調査記録を参照してください。', n % 12),
                       (array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATION'])[1 + n % 5],
                       case when v < 6 then 'OPEN' when v < 14 then 'IN_PROGRESS' when v < 18 then 'BLOCKED'
                            else (array['OPEN', 'IN_PROGRESS', 'BLOCKED', 'RESOLVED', 'RESOLVED', 'NOT_AN_ISSUE',
                                        'RISK_ACCEPTED'])[1 + n % 7] end,
                       raised + case when v < 6 then 0 when v < 14 then 5 when v < 18 then 13 else 17 end * step,
                       case when n % 13 > 0 then lpad(to_hex(n % 13), 32, '0')::uuid end,
                       case when n % 11 > 0 then cast(raised as date) + 30 + n % 500 end,
                       case when n % 3 = 0 then array['ddos', 'phishing'] when n % 3 = 1 then array['cloud-keys'] else '{}' end
                  from (select n, raised, (now() - raised) / (:versions + 1) as step
                          from (select n, now() - (30 + n * 7919 % 1000) * interval '1 day' - n % 1440 * interval '1 minute' as raised
                                  from generate_series(1, :issues) n) as raised) as issue,
                       generate_series(1, :versions) v
                """).param("issues", ISSUES).param("versions", VERSIONS).update();
        sql.sql("""
                insert into issue_text
                select issue, issue_folded(concat_ws(E'\\n', 'SEC-' || number, title, description))
                  from issue_version where until is null
                """).update();
        sql.sql("vacuum analyze issue_version").update();
        sql.sql("vacuum analyze issue_text").update();
        System.out.printf("%-60s %8.0f s%n", "issues: made", (System.nanoTime() - before) / 1e9);
    }
}
