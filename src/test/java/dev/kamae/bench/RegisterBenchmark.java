package dev.kamae.bench;

import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFilter.State;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.Issues;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists, figures and searches of a register of 100,000 issues in 250,000 versions. */
final class RegisterBenchmark {

    private static final List<String> WORDS = List.of("急増", "認証", "決済", "復元", "鍵", "SEC-4711", "ログ 保管", "海外 /login");

    private final Issues issues;
    private final JdbcClient sql;

    RegisterBenchmark(ApplicationContext portal) {
        issues = portal.getBean(Issues.class);
        sql = portal.getBean(JdbcClient.class);
    }

    void run() throws Exception {
        fill();
        JobIdentity.as("bench", Set.of(Capability.VIEW), () -> {
            measure();
            return true;
        });
    }

    private void measure() throws Exception {
        Timing.print(
                "issues: first page of the unresolved, with count", round -> () -> page(IssueFilter.UNRESOLVED, 0));
        Timing.print("issues: a page in the middle", round -> () -> page(IssueFilter.UNRESOLVED, 20_000 + 60L * round));
        Timing.print(
                "issues: first page by severity",
                round -> () -> issues.list(IssueFilter.UNRESOLVED, IssueOrder.SEVERITY, true, 60L * round, 60));
        Timing.print("issues: the figures above the list", round -> () -> issues.counts(null));
        Timing.print(
                "issues: search, first page with count",
                round -> () -> page(
                        IssueFilter.UNRESOLVED.with(State.ALL).withText(WORDS.get(round % WORDS.size())),
                        round / WORDS.size()));
        Timing.print(
                "issues: search in the top bar",
                round -> () -> issues.list(
                        IssueFilter.UNRESOLVED.with(State.ALL).withText(WORDS.get(round % WORDS.size())),
                        IssueOrder.NUMBER,
                        false,
                        round / WORDS.size(),
                        12));
    }

    /** What one look at the list costs: its rows and how many there are. */
    private long page(IssueFilter filter, long offset) {
        return issues.list(filter, IssueOrder.DUE, true, offset, 60).size() + issues.count(filter);
    }

    private void fill() {
        sql.sql("""
                insert into issue_version (issue, version, at, until, actor, reason, number, raised_at, raised_by, title,
                       description, severity, status, status_since, owner, due_date, threats)
                select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, v, now() - interval '400 days',
                       case when v < 2 + n % 2 then now() - interval '300 days' end, 'job:bench', null, n,
                       now() - interval '400 days', 'job:bench',
                       (array['海外からのログイン急増', '多要素認証が任意', '決済画面のスクリプト', '復元訓練の記録', '長期の鍵を廃止', 'ログ保管期間'])[1 + n % 6] || ' ' || n,
                       (array['/login への試行が急増しています。', '対象の端末で認証が求められません。', '棚卸しと責任者の決定が必要です。', '四半期ごとに確認します。'])[1 + n % 4]
                         || repeat(' 詳細は調査記録を参照してください。', n % 12),
                       (array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATION'])[1 + n % 5],
                       (array['OPEN', 'IN_PROGRESS', 'BLOCKED', 'RESOLVED', 'RESOLVED', 'NOT_AN_ISSUE', 'RISK_ACCEPTED'])[1 + n % 7],
                       now() - (n % 300) * interval '1 day', null, current_date + (n % 500 - 200), array['ddos']
                  from generate_series(1, 100000) n, generate_series(1, 2 + n % 2) v
                """).update();
        sql.sql("""
                insert into issue_text
                select issue, issue_folded(concat_ws(E'\\n', 'SEC-' || number, title, description))
                  from issue_version where until is null
                """).update();
        sql.sql("vacuum analyze issue_version").update();
        sql.sql("vacuum analyze issue_text").update();
    }
}
