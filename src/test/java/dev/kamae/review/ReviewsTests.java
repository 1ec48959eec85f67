package dev.kamae.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.core.Territory;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.Resolution;
import dev.kamae.scoring.Change;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSource;
import dev.kamae.threats.Threats;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.KeptSums;
import dev.kamae.traffic.Period;
import dev.kamae.traffic.Traffic;
import dev.kamae.wellarchitected.ReviewFixtures;
import dev.kamae.wellarchitected.WellArchitected;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A month is closed as it stood at its end, once, and never changes again. */
@KamaeTest
class ReviewsTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Instant END = Instant.parse("2026-10-31T15:00:00Z");
    private static final Instant IN_OCTOBER = Instant.parse("2026-10-20T03:00:00Z");
    private static final Instant IN_NOVEMBER = Instant.parse("2026-11-05T03:00:00Z");
    private static final ThreatId DDOS = new ThreatId("ddos");
    private static final String ACL =
            "arn:aws:wafv2:ap-northeast-1:123456789012:regional/webacl/shop/11111111-2222-3333-4444-555555555555";

    @Autowired
    private Reviews reviews;

    @Autowired
    private Issues issues;

    @Autowired
    private Threats threats;

    @Autowired
    private WellArchitected wellArchitected;

    @Autowired
    private Traffic traffic;

    @Autowired
    private JdbcClient sql;

    private SignedInAs analyst;
    private SignedInAs executive;

    @BeforeEach
    void nothingRecorded() {
        ClosedMonthFixtures.nothingRecorded(sql);
        analyst = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        executive = SignedInAs.person(sql, "saeki", Role.EXECUTIVE);
    }

    @Test
    void whatHappensLaterMovesTheLiveFiguresAndNeverTheClosedOnes() throws Exception {
        var raised = at(IN_OCTOBER, analyst, () -> raise(Due.on(LocalDate.of(2026, 10, 25))));
        answers(IN_OCTOBER, 2);
        imported(IN_OCTOBER);
        var closed = close(IN_NOVEMBER).report().orElseThrow();

        at(IN_NOVEMBER, analyst, () -> {
            var started = issues.move(raised.id(), raised.version(), IssueStatus.IN_PROGRESS, "");
            return issues.close(started.id(), started.version(), Resolution.FIXED, "Done");
        });
        at(IN_NOVEMBER, analyst, () -> threats.answer(DDOS, ControlFunction.PREVENT, 1, new Maturity(5), ""));
        imported(IN_NOVEMBER, "sec_network_protection_create_layers");

        var now = IN_NOVEMBER.plusSeconds(60);
        var live = at(now, analyst, () -> reviews.at(now));
        assertThat(live.issues().now().unresolved()).isZero();
        assertThat(live.sec().now().total().orElseThrow().selected()).isEqualTo(1);
        assertThat(counter(live)).isGreaterThan(counter(closed));
        var stored = at(now, executive, () -> reviews.closed(OCTOBER)).orElseThrow();
        assertThat(stored.report()).contains(closed);
        assertThat(closed.issues().now().unresolved()).isEqualTo(1);
        assertThat(closed.issues().now().overdue()).isEqualTo(1);
        assertThat(closed.sec().now().total().orElseThrow().selected()).isZero();
    }

    @Test
    void whoeverClosesWheneverTheFiguresAreThoseOfTheFirstInstantOfTheNextMonth() throws Exception {
        at(END, analyst, () -> raise(Due.NOT_SET));
        at(END.plusNanos(1_000_000), analyst, () -> raise(Due.NOT_SET));

        var closed = close(IN_NOVEMBER);

        assertThat(closed.at()).isEqualTo(END);
        assertThat(closed.report().orElseThrow().at()).isEqualTo(END);
        assertThat(closed.report().orElseThrow().month()).isEqualTo(OCTOBER);
        assertThat(closed.report().orElseThrow().issues().now().unresolved()).isEqualTo(1);
    }

    @Test
    void aMonthIsClosedOnlyWhenItIsOver() throws Exception {
        answers(IN_OCTOBER, 2);
        assertThatThrownBy(() -> close(END.minusMillis(1))).isInstanceOf(MonthNotOver.class);

        assertThat(close(END).month()).isEqualTo(OCTOBER);
    }

    @Test
    void aMonthIsClosedOnce() throws Exception {
        answers(IN_OCTOBER, 2);
        close(IN_NOVEMBER);

        assertThatThrownBy(() -> close(IN_NOVEMBER)).isInstanceOf(MonthAlreadyClosed.class);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoCloseAtOnceOneDoes() throws Exception {
        answers(IN_OCTOBER, 2);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<ClosedMonth> closing = () -> close(IN_NOVEMBER);
            var outcomes = both.invokeAll(List.of(closing, closing));

            assertThat(outcomes.stream().filter(ReviewsTests::succeeded)).hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> !succeeded(outcome)))
                    .singleElement()
                    .satisfies(outcome -> assertThatThrownBy(outcome::get)
                            .isInstanceOf(ExecutionException.class)
                            .hasCauseInstanceOf(MonthAlreadyClosed.class));
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void onlyWhoDecidesCloses() {
        assertThatThrownBy(() -> at(IN_NOVEMBER, analyst, () -> reviews.close(OCTOBER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> at(IN_NOVEMBER, analyst, () -> reviews.closeAnyway(OCTOBER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> at(IN_NOVEMBER, executive, () -> {
                    reviews.correct(OCTOBER, "It was not so");
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void hoursThatHistoryLacksAreWaitedForAndNamed() throws Exception {
        answers(IN_OCTOBER, 2);
        var hole = Instant.parse("2026-10-20T05:00:00Z");
        history(OCTOBER.minusMonths(1).atDay(1), OCTOBER.plusMonths(1).atDay(2), hole);

        assertThatThrownBy(() -> close(IN_NOVEMBER))
                .isInstanceOfSatisfying(
                        HoursNotFolded.class,
                        refusal -> assertThat(refusal.missing())
                                .singleElement()
                                .satisfies(missing -> assertThat(missing.from()).isEqualTo(hole)))
                .hasMessageContaining("10/20 14:00-10/20 15:00");

        var closed = at(IN_NOVEMBER, executive, () -> reviews.closeAnyway(OCTOBER));
        assertThat(closed.missing()).isEqualTo(1);
        assertThat(closed.report().orElseThrow().missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.from()).isEqualTo(hole));
    }

    @Test
    void hoursBeforeTheFirstLogAreNotWaitedFor() throws Exception {
        answers(IN_OCTOBER, 2);
        history(LocalDate.of(2026, 10, 20), OCTOBER.plusMonths(1).atDay(2), null);

        assertThat(close(IN_NOVEMBER).missing()).isZero();
    }

    @Test
    void theDatabaseRefusesToChangeWhatIsClosed() throws Exception {
        answers(IN_OCTOBER, 2);
        close(IN_NOVEMBER);
        at(IN_NOVEMBER, analyst, () -> {
            reviews.correct(OCTOBER, "Two more were found");
            return true;
        });

        for (var statement : List.of(
                "update closed_month set formula = 9",
                "delete from closed_month",
                "truncate closed_month cascade",
                "update month_correction set words = 'x'",
                "delete from month_correction",
                "truncate month_correction")) {
            assertThatThrownBy(() -> sql.sql(statement).update()).as(statement).hasMessageContaining("appended to");
        }
    }

    @Test
    void whatWasTamperedWithIsToldAndNotShown() throws Exception {
        answers(IN_OCTOBER, 2);
        close(IN_NOVEMBER);
        ClosedMonthFixtures.unguarded(
                sql, "update closed_month set json = replace(json, '\"formula\":1', '\"formula\":2')");

        var stored = at(IN_NOVEMBER, executive, () -> reviews.closed(OCTOBER)).orElseThrow();

        assertThat(stored.report()).isEmpty();
        assertThat(stored.month()).isEqualTo(OCTOBER);
    }

    @Test
    void theHashIsOfTheExactBytes() throws Exception {
        answers(IN_OCTOBER, 2);
        var closed = close(IN_NOVEMBER);

        var digest = sql.sql("select encode(sha256(convert_to(json, 'UTF8')), 'hex') from closed_month")
                .query(String.class)
                .single();
        assertThat(closed.sha256()).isEqualTo(digest);
    }

    @Test
    void correctionsStandBeside() throws Exception {
        answers(IN_OCTOBER, 2);
        assertThatThrownBy(() -> correct("Too early")).isInstanceOf(MonthNotClosed.class);
        var closed = close(IN_NOVEMBER);

        correct(" Two more were found ");
        correct("And one less");

        assertThat(at(IN_NOVEMBER, analyst, () -> reviews.corrections(OCTOBER)))
                .extracting(Correction::words)
                .containsExactly("Two more were found", "And one less");
        assertThat(at(IN_NOVEMBER, analyst, () -> reviews.closed(OCTOBER))).contains(closed);
        assertThatThrownBy(() -> correct(" ")).isInstanceOf(CorrectionRefused.class);
        assertThatThrownBy(() -> correct("x".repeat(Correction.LONGEST + 1))).isInstanceOf(CorrectionRefused.class);
    }

    @Test
    void closingAndCorrectingLeaveTheirRowsInTheTrail() throws Exception {
        answers(IN_OCTOBER, 2);
        close(IN_NOVEMBER);
        correct("Two more were found");

        assertThat(sql.sql("select action from audit_row where subject = 'month:2026-10' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("review.corrected", "review.closed");
    }

    @Test
    void monthsAreRunningOpenOrClosedByWhomBackToTheFirstWithARecord() throws Exception {
        at(Instant.parse("2026-08-10T03:00:00Z"), analyst, () -> raise(Due.NOT_SET));
        answers(IN_OCTOBER, 2);
        close(IN_NOVEMBER);

        var months = at(IN_NOVEMBER, executive, () -> reviews.months());

        assertThat(months.get(0).state()).isEqualTo(Month.State.NOT_OVER);
        assertThat(months.get(1).state()).isEqualTo(Month.State.CLOSED);
        assertThat(months.get(1).by())
                .isNotNull()
                .satisfies(by -> assertThat(by.id()).isEqualTo(executive.id().toString()));
        assertThat(months).extracting(Month::month).endsWith(YearMonth.of(2026, 8));
        assertThat(months.subList(2, months.size()))
                .hasSize(2)
                .allSatisfy(month -> assertThat(month.state()).isEqualTo(Month.State.OPEN));
    }

    @Test
    void theFiguresAreThoseOfTheRecordAtThatMoment() throws Exception {
        at(Instant.parse("2026-09-10T03:00:00Z"), analyst, () -> raise(Due.on(LocalDate.of(2026, 10, 1))));
        var done = at(Instant.parse("2026-09-11T03:00:00Z"), analyst, () -> raise(Due.NOT_SET));
        at(IN_OCTOBER, analyst, () -> raise(Due.on(LocalDate.of(2026, 10, 31))));
        at(IN_OCTOBER, analyst, () -> issues.close(done.id(), done.version(), Resolution.NOT_A_PROBLEM, "A copy"));

        var report = at(IN_NOVEMBER, analyst, () -> reviews.at(END)).issues();

        var unresolved =
                "at <= :at and (until is null or until > :at) and status in ('OPEN', 'IN_PROGRESS', 'BLOCKED')";
        assertThat(report.now().unresolved()).isEqualTo(counted(unresolved)).isEqualTo(2);
        assertThat(report.now().overdue())
                .isEqualTo(counted(unresolved + " and due_date < date '2026-11-01'"))
                .isEqualTo(2);
        assertThat(report.overdueHigh()).isEqualTo(2);
        assertThat(report.now().raisedThisMonth()).isEqualTo(1);
        assertThat(report.now().doneThisMonth()).isEqualTo(1);
        assertThat(report.before().unresolved()).isEqualTo(2);
        assertThat(report.reopened()).isZero();
    }

    @Test
    void theTrafficIsThatOfTheSevenDaysBefore() throws Exception {
        history(LocalDate.of(2026, 8, 20), LocalDate.of(2026, 11, 2), null);

        var week = at(IN_NOVEMBER, analyst, () -> reviews.at(END)).traffic();

        var stored = sql.sql("select sum(requests) from traffic_hour where hour >= :from and hour < :until")
                .param("from", Timestamp.from(END.minus(Duration.ofDays(7))))
                .param("until", Timestamp.from(END))
                .query(Long.class)
                .single();
        assertThat(week.requests(Territory.UNKNOWN).days()).hasSize(TrafficWeek.DAYS);
        assertThat(week.requests(Territory.UNKNOWN).sum().atLeast())
                .isEqualTo(stored)
                .isEqualTo(7 * 24 * 10);
    }

    @Test
    void whatIsNotKnownIsNeverNothing() throws Exception {
        var report = at(IN_NOVEMBER, analyst, () -> reviews.at(END));

        assertThat(report.isRecorded()).isFalse();
        assertThat(report.traffic().isRecorded()).isFalse();
        assertThat(report.traffic().attacks())
                .allSatisfy(attacks -> assertThat(attacks.detected()).isInstanceOf(Figure.NotKnown.class));
        assertThat(report.threats(ThreatSource.EXTERNAL).threats())
                .isNotEmpty()
                .allSatisfy(threat -> assertThat(threat.counter()).isEmpty());
    }

    @Test
    void theBiggestReasonOfAChangeIsNamed() throws Exception {
        answers(Instant.parse("2026-09-20T03:00:00Z"), 2);
        at(IN_OCTOBER, analyst, () -> threats.answer(DDOS, ControlFunction.DETECT, 1, new Maturity(5), ""));

        var line = line(at(IN_NOVEMBER, analyst, () -> reviews.at(END)));

        assertThat(line.reason()).isNotNull().satisfies(reason -> {
            assertThat(reason.group()).isEqualTo(Change.Group.ASSESSMENT);
            assertThat(reason.about())
                    .isNotNull()
                    .satisfies(about -> assertThat(about.ja()).isEqualTo("気づく"));
            assertThat(reason.points())
                    .isCloseTo(
                            line.counter().orElseThrow().score().value()
                                    - line.counterBefore().orElseThrow().score().value(),
                            Offset.offset(0.01));
        });
    }

    @Test
    void onTheFirstDayTheReportIsThatOfNowAndThenThatOfTheLastFiveOClock() throws Exception {
        at(IN_NOVEMBER, analyst, () -> raise(Due.NOT_SET));
        var soon = IN_NOVEMBER.plusSeconds(60);
        var november = YearMonth.of(2026, 11);
        var nextMorning = Instant.parse("2026-11-06T00:00:00Z");

        assertThat(at(soon, analyst, reviews::current).at()).isEqualTo(soon);
        assertThat(at(soon, analyst, () -> reviews.of(november)).at()).isEqualTo(soon);
        assertThat(at(nextMorning, analyst, reviews::current).at()).isEqualTo("2026-11-05T08:00:00Z");
        assertThat(at(nextMorning, analyst, () -> reviews.of(november)).at()).isEqualTo("2026-11-05T08:00:00Z");
        assertThat(at(nextMorning, analyst, () -> reviews.of(OCTOBER)).at()).isEqualTo(END);
    }

    @Test
    void aRegisterThatIsOlderThanThePortalDoesNotEndItsFirstDay() throws Exception {
        at(IN_OCTOBER, analyst, () -> raise(Due.NOT_SET));
        answers(IN_NOVEMBER, 2);
        var soon = IN_NOVEMBER.plusSeconds(60);

        var first = at(soon, analyst, reviews::current);
        assertThat(first.at()).isEqualTo(soon);
        assertThat(counter(first)).isEqualTo(40);
        assertThat(at(Instant.parse("2026-11-06T00:00:00Z"), analyst, reviews::current)
                        .at())
                .isEqualTo("2026-11-05T08:00:00Z");
    }

    @Test
    void logsThatAreOlderThanThePortalDoNotEndItsFirstDay() throws Exception {
        history(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 5), null);
        at(IN_NOVEMBER, analyst, () -> raise(Due.NOT_SET));
        var soon = IN_NOVEMBER.plusSeconds(60);

        assertThat(at(soon, analyst, reviews::current).at()).isEqualTo(soon);
    }

    @Test
    void aMonthOfWhichNothingIsRecordedIsNotClosedForGood() throws Exception {
        history(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 5), null);
        at(IN_NOVEMBER, analyst, () -> raise(Due.NOT_SET));

        assertThatThrownBy(() -> at(IN_NOVEMBER.plusSeconds(60), executive, () -> reviews.closeAnyway(OCTOBER)))
                .isInstanceOf(NothingToClose.class);
        assertThat(rows()).isZero();
    }

    @Test
    void aReportAndTheOverviewOfItsDaysSayTheSameOfTheUsual() throws Exception {
        history(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 1), null);
        sql.sql("update territory_day set allowed = 999 where day = date '2026-10-28'")
                .update();

        var week = at(IN_NOVEMBER, analyst, () -> reviews.at(END)).traffic();

        var days = Period.days(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 31), IN_NOVEMBER, TOKYO);
        var overview = at(IN_NOVEMBER, analyst, () -> traffic.overview(days, Set.of()));
        assertThat(overview.period().from()).isEqualTo(week.from());
        for (var territory : Territory.values()) {
            var theirs = Objects.requireNonNull(overview.territories().get(territory));
            assertThat(week.requests(territory).against())
                    .isEqualTo(theirs.requests().days(TrafficWeek.DAYS));
            assertThat(week.blocked(territory).against())
                    .isEqualTo(theirs.blocked().days(TrafficWeek.DAYS));
        }
        assertThat(week.requests(Territory.UNKNOWN).against().above()).isEqualTo(1);
    }

    private IssueVersion raise(Due due) {
        return issues.raise(new IssueDraft("Root keys are in use", "", Severity.HIGH, null, due, Set.of()), null);
    }

    private void answers(Instant moment, int level) throws Exception {
        for (var function : ControlFunction.values()) {
            at(moment, analyst, () -> threats.answer(DDOS, function, 0, new Maturity(level), ""));
        }
    }

    private void imported(Instant moment, String... selected) throws Exception {
        at(
                moment,
                analyst,
                () -> wellArchitected.importFiles(
                        List.of(ReviewFixtures.wholeReview(ReviewFixtures.SHOP, 0, selected))));
    }

    /** Ten requests an hour. */
    private void history(LocalDate first, LocalDate end, @Nullable Instant hole) {
        var from = first.atStartOfDay(TOKYO).toInstant();
        var until = end.atStartOfDay(TOKYO).toInstant();
        sql.sql("insert into web_acl (id, arn) overriding system value values (1, :arn)")
                .param("arn", ACL)
                .update();
        sql.sql("update web_acl set first_hour = :from, last_hour = :until")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until.minus(Duration.ofHours(1))))
                .update();
        sql.sql("""
                        insert into folded_hour (hour, touched_at, asked_at, whole, documents, attacks)
                        select hour, hour, hour + interval '2 hours', true, 10, true
                          from generate_series(cast(:from as timestamptz), cast(:until as timestamptz) - interval '1 hour', interval '1 hour') hour
                         where hour <> cast(:hole as timestamptz)
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("hole", Timestamp.from(hole == null ? Instant.EPOCH : hole))
                .update();
        sql.sql("""
                        insert into traffic_hour (hour, acl, action, territory, class, requests, evaluated, counted, would_block)
                        select hour, 1, 'ALLOW', 'UNKNOWN', 'UNKNOWN', 10, 0, 0, 0 from folded_hour
                        """).update();
        KeptSums.make(sql, TOKYO);
    }

    private void correct(String words) throws Exception {
        at(IN_NOVEMBER, analyst, () -> {
            reviews.correct(OCTOBER, words);
            return true;
        });
    }

    private ClosedMonth close(Instant moment) throws Exception {
        return at(moment, executive, () -> reviews.close(OCTOBER));
    }

    private static <T> T at(Instant moment, SignedInAs who, Callable<T> work) throws Exception {
        return TeamClock.at(moment, () -> who.call(work));
    }

    private long counted(String where) {
        return sql.sql("select count(*) from issue_version where " + where)
                .param("at", Timestamp.from(END))
                .query(Long.class)
                .single();
    }

    private long rows() {
        return sql.sql("select count(*) from closed_month").query(Long.class).single();
    }

    private static boolean succeeded(Future<?> outcome) {
        return outcome.state() == Future.State.SUCCESS;
    }

    private static ThreatLine line(PostureReport report) {
        return report.threats(ThreatSource.EXTERNAL).threats().stream()
                .filter(line -> line.id().equals(DDOS))
                .findFirst()
                .orElseThrow();
    }

    private static double counter(PostureReport report) {
        return line(report).counter().orElseThrow().score().value();
    }
}
