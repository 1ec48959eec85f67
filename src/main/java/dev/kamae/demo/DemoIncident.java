package dev.kamae.demo;

import dev.kamae.cases.CaseAnswer;
import dev.kamae.cases.CaseContent;
import dev.kamae.cases.Cases;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.issues.Cost;
import dev.kamae.issues.Due;
import dev.kamae.issues.Incident;
import dev.kamae.issues.Incident.Answer;
import dev.kamae.issues.Incidents;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueKind;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.Issues;
import dev.kamae.issues.Resolution;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ThreatId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What happened to the fictional company, told piece by piece as its team came to know it: somebody tried passwords that had
 * leaked elsewhere, by night, and got into some accounts. And what happened to another company, and whether it could here.
 */
@Component
@Order(17)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoIncident implements ApplicationRunner {

    private static final int NOTICED_DAYS_AGO = 55;
    private static final int FIRST_REPORT_DAYS_AGO = 52;
    private static final int CLOSED_DAYS_AGO = 20;
    private static final int READ_DAYS_AGO = 9;

    private final Issues issues;
    private final Incidents incidents;
    private final Cases cases;
    private final DemoTeam team;
    private final Clock clock;

    DemoIncident(Issues issues, Incidents incidents, Cases cases, DemoTeam team, Clock clock) {
        this.issues = issues;
        this.incidents = incidents;
        this.cases = cases;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        team.writeOnce("incident", this::hadNone, Set.of(DemoTeam.ANALYST), () -> team.asAnalyst(this::writeIncident));
        team.writeOnce(
                "case in the news",
                () -> cases.all().isEmpty(),
                Set.of(DemoTeam.ANALYST),
                () -> team.asAnalyst(this::writeCase));
    }

    private boolean hadNone() {
        return issues.count(IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL).withKind(IssueKind.INCIDENT)) == 0;
    }

    private boolean writeIncident() throws Exception {
        // before the clock is set back, as days are counted from today
        var draft = draft();
        var noticed = noticed(at(NOTICED_DAYS_AGO, 9, 40));
        var contained = told(null, null, null, null);
        var reported = told(null, null, day(FIRST_REPORT_DAYS_AGO), null);
        var closed =
                told(at(CLOSED_DAYS_AGO, 16, 30), 4_180_000L, day(FIRST_REPORT_DAYS_AGO), day(CLOSED_DAYS_AGO + 2));
        var raised = TeamClock.at(at(NOTICED_DAYS_AGO, 10, 10), () -> incidents.raise(draft, noticed));
        TeamClock.at(at(NOTICED_DAYS_AGO, 10, 20), () -> issues.move(raised.id(), 1, IssueStatus.IN_PROGRESS, ""));
        TeamClock.at(at(NOTICED_DAYS_AGO, 15, 30), () -> incidents.record(raised.id(), 2, contained));
        TeamClock.at(at(FIRST_REPORT_DAYS_AGO, 16, 30), () -> incidents.record(raised.id(), 3, reported));
        TeamClock.at(at(CLOSED_DAYS_AGO, 17, 0), () -> incidents.record(raised.id(), 4, closed));
        TeamClock.at(
                at(CLOSED_DAYS_AGO, 17, 10),
                () -> issues.close(
                        raised.id(), 5, Resolution.FIXED, "対象 38 件のパスワードを無効化し、お客様への通知と確報を完了。アプリのログインにも試行回数の制限を適用。"));
        return true;
    }

    private IssueDraft draft() {
        return new IssueDraft(
                "会員アカウント 38 件への不正ログイン",
                "深夜にアプリのログイン API へ、他社から漏れたとみられる ID とパスワードの組が約 21,000 件試され、38 件でログインに成功した。ポイントの利用は 3 件。",
                Severity.HIGH,
                team.id("nakamura"),
                Due.on(day(NOTICED_DAYS_AGO - 30)),
                Set.of(new ThreatId("account-takeover")),
                Set.of(new ControlId("login-protection")),
                Cost.NOT_KNOWN,
                Set.of("会員"));
    }

    /** All that one knows on the morning. */
    private static Incident noticed(Instant moment) {
        return new Incident(null, moment, null, null, null, Answer.YES, Answer.NOT_KNOWN, Answer.NOT_KNOWN, null, null);
    }

    private Incident told(
            @Nullable Instant closed,
            @Nullable Long cost,
            @Nullable LocalDate firstReport,
            @Nullable LocalDate finalReport) {
        return new Incident(
                at(NOTICED_DAYS_AGO + 1, 2, 15),
                at(NOTICED_DAYS_AGO, 9, 40),
                at(NOTICED_DAYS_AGO, 15, 5),
                closed,
                cost,
                Answer.YES,
                Answer.YES,
                Answer.YES,
                firstReport,
                finalReport);
    }

    private boolean writeCase() throws Exception {
        var read = new CaseContent(
                "通販サイトの決済ページが改ざんされ、カード情報が流出",
                "",
                day(READ_DAYS_AGO + 1),
                "決済ページが読み込む外部の計測タグが改ざんされ、入力中のカード番号が別のサーバーに送られていた。発覚は 4 か月後。",
                Set.of(new ThreatId("web-skimming"), new ThreatId("supply-chain")));
        var entered = TeamClock.at(at(READ_DAYS_AGO, 11, 0), () -> cases.enter(read));
        TeamClock.at(
                at(READ_DAYS_AGO, 16, 0),
                () -> cases.answer(
                        entered.id(),
                        entered.version(),
                        CaseAnswer.PARTLY,
                        "決済は代行会社の画面だが、購入完了ページでは外部のタグを 6 個読み込んでいる。改ざんに気づく手段がない。"));
        return true;
    }

    private Instant at(int daysAgo, int hour, int minute) {
        return day(daysAgo)
                .atTime(LocalTime.of(hour, minute))
                .atZone(clock.getZone())
                .toInstant();
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.now(clock).minusDays(daysAgo);
    }
}
