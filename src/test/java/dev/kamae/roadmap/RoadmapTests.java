package dev.kamae.roadmap;

import static dev.kamae.roadmap.MeasureState.DONE;
import static dev.kamae.roadmap.MeasureState.DROPPED;
import static dev.kamae.roadmap.MeasureState.PLANNED;
import static dev.kamae.roadmap.MeasureState.UNDER_WAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.kamae.KamaeTest;
import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.calendar.SaidCalendar;
import dev.kamae.core.Actor;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.Issues;
import dev.kamae.scoring.Scores;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class RoadmapTests {

    /** In the first quarter of a year that begins in September. */
    private static final Instant START = Instant.parse("2025-09-10T03:00:00Z");

    private static final Instant SECOND = Instant.parse("2025-12-10T03:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-10T03:00:00Z");
    private static final Quarter Q1 = new Quarter(YearMonth.of(2025, 9));
    private static final Quarter Q2 = Q1.plus(1);
    private static final ThreatId INJECTION = new ThreatId("injection");
    private static final ControlId WAF = new ControlId("waf-managed-rules");
    private static final ControlId RESTORING = new ControlId("restore-test");

    @Autowired
    private Roadmap roadmap;

    @Autowired
    private Scores scores;

    @Autowired
    private Threats threats;

    @Autowired
    private Controls controls;

    @Autowired
    private Issues issues;

    @Autowired
    private BusinessCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs kudo;
    private SignedInAs mochizuki;

    @BeforeEach
    void nothingPlanned() throws Exception {
        RecordedStance.clear(jdbc);
        PlannedMeasures.clear(jdbc);
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        SaidCalendar.fiscalYearBeginsIn(9, jdbc, calendar);
        kudo = SignedInAs.person(jdbc, "kudo", Role.ANALYST);
        mochizuki = SignedInAs.person(jdbc, "mochizuki", Role.EXECUTIVE);
        for (var function : ControlFunction.values()) {
            by(kudo, START, () -> threats.answer(INJECTION, function, 0, new Maturity(1), ""));
        }
        by(kudo, START, () -> controls.assess(WAF, 0, new Maturity(2), ""));
    }

    @AfterEach
    void noFiscalYear() {
        SaidCalendar.noFiscalYear(jdbc, calendar);
    }

    @Test
    void whatIsExpectedIsWhatTheFormulaSaysOnceItIsSo() throws Exception {
        plan(START, "Rules that block", WAF, 4, Q2, PLANNED);
        var expected = outlook(START, null);

        assertThat(counter(expected, Q1)).as("not yet").isEqualTo(30, within(1e-9));
        assertThat(counter(expected, Q2)).isEqualTo(50, within(1e-9));
        by(kudo, START, () -> controls.assess(WAF, 1, new Maturity(4), ""));
        assertThat(by(kudo, START, () -> scores.at(START))
                        .find(INJECTION)
                        .flatMap(ThreatScore::counter)
                        .orElseThrow()
                        .score()
                        .value())
                .as("as everywhere")
                .isEqualTo(counter(expected, Q2), within(1e-9));
    }

    @Test
    void whatAMeasureMovesAloneStandsWithTheThreatsOfItsControl() throws Exception {
        plan(START, "Rules that block", WAF, 4, Q2, PLANNED);

        var planned = outlook(START, null).measures().getFirst();

        assertThat(planned.threats()).contains(INJECTION);
        assertThat(planned.moves().get(INJECTION)).isEqualTo(20, within(1e-9));
        assertThat(planned.moves()).as("of a threat that nobody knows").containsOnlyKeys(INJECTION);
        assertThat(planned.now()).isEqualTo(new Maturity(2));
    }

    @Test
    void aLevelThatIsReachedAlreadyIsNotGivenUpForAMeasure() throws Exception {
        plan(START, "Less", WAF, 1, Q1, PLANNED);

        assertThat(counter(outlook(START, null), Q1)).isEqualTo(30, within(1e-9));
    }

    @Test
    void anIssueThatAMeasureClosesWeighsNoMore() throws Exception {
        var number = raise();
        var open = by(kudo, START, () -> scores.at(START)).find(INJECTION).flatMap(ThreatScore::counter);
        by(
                kudo,
                START,
                () -> roadmap.plan(new MeasureContent("Mend it", null, null, null, Q2, PLANNED, "", Set.of(number))));

        var outlook = outlook(START, null);

        assertThat(open.orElseThrow().score().value()).isLessThan(30);
        assertThat(counter(outlook, Q2)).isEqualTo(30, within(1e-9));
        assertThat(outlook.measures().getFirst().threats()).containsExactly(INJECTION);
    }

    @Test
    void whatWasAgreedStaysAndASlipStandsBesideIt() throws Exception {
        var waf = plan(START, "Rules that block", WAF, 4, Q1, UNDER_WAY);
        var agreed = agree(START);
        change(SECOND, waf, at(Q2.plus(1), UNDER_WAY));

        var outlook = outlook(SECOND, null);

        assertThat(outlook.agreement())
                .hasValueSatisfying(kept -> assertThat(kept.measures()).isEqualTo(agreed.measures()));
        assertThat(agreed.by()).isEqualTo(Actor.person(mochizuki.id().value()));
        var planned = outlook.measures().getFirst();
        assertThat(planned.slip()).isEqualTo(2);
        assertThat(Objects.requireNonNull(planned.agreed()).content().quarter()).isEqualTo(Q1);
        assertThat(counter(outlook, Q1)).as("what it was").isEqualTo(30, within(1e-9));
        assertThat(cell(outlook, Q1).agreed())
                .hasValueSatisfying(value -> assertThat(
                                Objects.requireNonNull(value.score()).value())
                        .isEqualTo(50, within(1e-9)));
        assertThat(cell(outlook, Q1).difference())
                .hasValueSatisfying(points -> assertThat(points).isEqualTo(-20, within(1e-9)));
        assertThat(by(kudo, SECOND, () -> roadmap.versions(waf.id())))
                .extracting(measure -> measure.content().quarter())
                .containsExactly(Q1, Q2.plus(1));
    }

    @Test
    void aMeasureWhoseQuarterHasPassedIsLateThoughNobodyMovedIt() throws Exception {
        plan(START, "Rules that block", WAF, 4, Q1, UNDER_WAY);
        agree(START);

        var outlook = outlook(THIRD, null);

        assertThat(outlook.measures().getFirst().slip()).isEqualTo(2);
        assertThat(counter(outlook, Q1.plus(2)))
                .as("it counts with the quarter that runs")
                .isEqualTo(50, within(1e-9));
    }

    @Test
    void whenAMeasureIsDoneCountsAndNotWhenItIsWrittenAbout() throws Exception {
        var waf = plan(START, "Rules that block", WAF, 4, Q2, UNDER_WAY);
        agree(START);
        var done = change(SECOND, waf, at(Q2, DONE));
        by(
                kudo,
                THIRD,
                () -> roadmap.change(
                        done.id(),
                        done.version(),
                        new MeasureContent("Rules", WAF, new Maturity(4), null, Q2, DONE, "As it was", Set.of())));

        var planned = outlook(THIRD, null).measures().getFirst();

        assertThat(planned.slip()).isZero();
        assertThat(planned.isUnproven())
                .as("nobody has assessed the control since")
                .isTrue();
        by(kudo, THIRD, () -> controls.assess(WAF, 1, new Maturity(4), ""));
        assertThat(outlook(THIRD, null).measures().getFirst().isUnproven()).isFalse();
    }

    @Test
    void whatIsDroppedIsExpectedNoMoreAndHasAReason() throws Exception {
        var waf = plan(START, "Rules that block", WAF, 4, Q2, PLANNED);
        agree(START);
        assertThatThrownBy(() -> at(Q2, DROPPED)).isInstanceOf(DroppingNeedsReason.class);
        change(START, waf, new MeasureContent("Rules", WAF, new Maturity(4), null, Q2, DROPPED, "Too dear", Set.of()));

        var outlook = outlook(START, null);

        assertThat(counter(outlook, Q2)).isEqualTo(30, within(1e-9));
        assertThat(outlook.measures().getFirst().slip()).isNull();
        assertThat(cell(outlook, Q2).difference())
                .hasValueSatisfying(points -> assertThat(points).isEqualTo(-20, within(1e-9)));
    }

    @Test
    void whatIsNotKnownStaysUnknownInTheAgreementToo() throws Exception {
        var ransomware = new ThreatId("ransomware");
        plan(START, "Restore", RESTORING, 4, Q2, PLANNED);
        var agreed = agree(START);

        assertThat(agreed.expected(Q2, ransomware))
                .hasValueSatisfying(expected -> assertThat(expected.counter()).isNull());
        var row = outlook(START, null).threats().stream()
                .filter(threat -> threat.threat().id().equals(ransomware))
                .findFirst()
                .orElseThrow();
        assertThat(row.now()).isNull();
        assertThat(row.cells()).allSatisfy(cell -> {
            assertThat(cell.counter().score()).isNull();
            assertThat(cell.difference()).isEmpty();
        });
        assertThat(outlook(START, null).measures().getFirst().now())
                .as("not recorded")
                .isNull();
    }

    @Test
    void anEarlierAgreementIsReadAgainst() throws Exception {
        var waf = plan(START, "Rules that block", WAF, 4, Q1, PLANNED);
        agree(START);
        change(SECOND, waf, at(Q2, PLANNED));
        agree(SECOND);

        assertThat(outlook(SECOND, null).measures().getFirst().slip()).isZero();
        assertThat(outlook(SECOND, 1).measures().getFirst().slip()).isEqualTo(1);
        assertThatThrownBy(() -> outlook(SECOND, 3)).isInstanceOf(NoSuchAgreement.class);
    }

    @Test
    void whoAgreesHasReadWhatStands() throws Exception {
        var waf = plan(START, "Rules that block", WAF, 4, Q1, PLANNED);
        var read = outlook(START, null).revision();
        change(START, waf, at(Q2, PLANNED));

        assertThatThrownBy(() -> by(mochizuki, START, () -> roadmap.agree(read, "")))
                .isInstanceOf(RoadmapChangedMeanwhile.class);
        agree(START);
        assertThatThrownBy(() -> agree(START)).isInstanceOf(NothingNewToAgree.class);
    }

    @Test
    void afterTheFiscalYearMovedAMeasureIsStillDoneAndTheQuarterThatRunsIsShown() throws Exception {
        var waf = plan(START, "Rules that block", WAF, 4, Q1, UNDER_WAY);
        SaidCalendar.fiscalYearBeginsIn(4, jdbc, calendar);

        var outlook = outlook(SECOND, null);

        assertThat(outlook.quarters()).contains(outlook.current());
        assertThat(change(SECOND, waf, at(Q1, DONE)).content().state()).isEqualTo(DONE);
        assertThatThrownBy(() -> plan(SECOND, "Askew", WAF, 3, Q1, PLANNED)).isInstanceOf(MeasureIncomplete.class);
    }

    @Test
    void aMeasureThatWasGivenUpBeforeAnybodyAgreedDidNotComeInLater() throws Exception {
        var waf = plan(START, "Rules that block", WAF, 4, Q1, PLANNED);
        change(START, waf, new MeasureContent("Rules", WAF, new Maturity(4), null, Q1, DROPPED, "Too dear", Set.of()));
        plan(START, "Restore", RESTORING, 4, Q2, PLANNED);
        agree(START);

        var later = plan(SECOND, "Blocked sooner", WAF, 3, Q2, PLANNED);

        assertThat(outlook(SECOND, null).measures())
                .filteredOn(Outlook.Planned::isAdded)
                .extracting(planned -> planned.measure().id())
                .containsExactly(later.id());
    }

    @Test
    void otherIssuesAreOtherThanAgreed() throws Exception {
        var number = raise();
        var waf = plan(START, "Rules that block", WAF, 4, Q1, PLANNED);
        agree(START);
        change(
                START,
                waf,
                new MeasureContent("Rules that block", WAF, new Maturity(4), null, Q1, PLANNED, "", Set.of(number)));

        assertThat(outlook(START, null).measures().getFirst().isOtherThanAgreed())
                .isTrue();
    }

    @Test
    void aMeasureThatOnlyClosesIssuesIsPlannedAgainstTheirThreats() throws Exception {
        var number = raise();
        var mend = by(
                kudo,
                START,
                () -> roadmap.plan(new MeasureContent("Mend it", null, null, null, Q2, PLANNED, "", Set.of(number))));

        assertThat(by(kudo, START, () -> roadmap.against(INJECTION))).containsExactly(mend);
        assertThat(by(kudo, START, () -> roadmap.against(new ThreatId("ransomware"))))
                .isEmpty();
    }

    @Test
    void howFarAControlHasComeIsKnownWhenItServesNoThreatThatApplies() throws Exception {
        for (var control : by(kudo, START, () -> controls.all())) {
            for (var threat : control.id().equals(WAF) ? control.threats() : Set.<ThreatId>of()) {
                by(kudo, START, () -> threats.applicability(threat, 0, false, "None of ours"));
            }
        }
        plan(START, "Rules that block", WAF, 4, Q2, PLANNED);

        assertThat(outlook(START, null).measures().getFirst().now()).isEqualTo(new Maturity(2));
    }

    @Test
    void twoWhoChangeTheSameAreToldOfEachOther() throws Exception {
        var waf = plan(START, "Rules that block", WAF, 4, Q1, PLANNED);
        var theirs = change(START, waf, at(Q2, PLANNED));

        var refused =
                catchThrowableOfType(MeasureChangedMeanwhile.class, () -> change(START, waf, at(Q2.plus(1), PLANNED)));

        assertThat(refused.theirs()).isEqualTo(theirs);
    }

    @Test
    void aMeasureRaisesAControlOrClosesIssuesThatThereAre() {
        assertThatThrownBy(() -> new MeasureContent("Nothing", null, null, null, Q1, PLANNED, "", Set.of()))
                .isInstanceOf(MeasureIncomplete.class);
        assertThatThrownBy(() -> new MeasureContent(" ", WAF, new Maturity(3), null, Q1, PLANNED, "", Set.of()))
                .isInstanceOf(MeasureIncomplete.class);
        assertThatThrownBy(() -> new MeasureContent("None", WAF, Maturity.NONE, null, Q1, PLANNED, "", Set.of()))
                .isInstanceOf(MeasureIncomplete.class);
        assertThatThrownBy(() -> new MeasureContent("Nul", WAF, new Maturity(3), null, Q1, PLANNED, "a\0b", Set.of()))
                .isInstanceOf(MeasureIncomplete.class);
        assertThatThrownBy(() -> MeasureContent.words("a\0b")).isInstanceOf(MeasureIncomplete.class);
        assertThatThrownBy(() -> by(
                        kudo,
                        START,
                        () -> roadmap.plan(new MeasureContent(
                                "Mend it", null, null, null, Q1, PLANNED, "", Set.of(new IssueNumber(999_999_999))))))
                .isInstanceOf(NoSuchIssueToClose.class);
        assertThatThrownBy(() -> plan(START, "Far", WAF, 3, Q1.plus(9), PLANNED))
                .isInstanceOf(MeasureIncomplete.class);
        assertThatThrownBy(() -> plan(START, "Askew", WAF, 3, new Quarter(YearMonth.of(2025, 10)), PLANNED))
                .isInstanceOf(MeasureIncomplete.class);
    }

    @Test
    void thereAreNoQuartersUntilTheFiscalYearIsKnown() throws Exception {
        SaidCalendar.noFiscalYear(jdbc, calendar);

        assertThat(by(kudo, START, () -> roadmap.current())).isEmpty();
        assertThatThrownBy(() -> plan(START, "Early", WAF, 3, Q1, PLANNED)).isInstanceOf(FiscalYearNotSaid.class);
    }

    @Test
    void whoEditsPlansAndWhoDecidesAgrees() throws Exception {
        plan(START, "Rules that block", WAF, 4, Q1, PLANNED);

        assertThatThrownBy(() -> by(kudo, START, () -> roadmap.agree(1, ""))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> by(mochizuki, START, () -> roadmap.plan(at(Q1, PLANNED))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Measure plan(Instant when, String title, ControlId control, int level, Quarter quarter, MeasureState state)
            throws Exception {
        return by(
                kudo,
                when,
                () -> roadmap.plan(
                        new MeasureContent(title, control, new Maturity(level), null, quarter, state, "", Set.of())));
    }

    private static MeasureContent at(Quarter quarter, MeasureState state) {
        return new MeasureContent("Rules that block", WAF, new Maturity(4), null, quarter, state, "", Set.of());
    }

    private Measure change(Instant when, Measure measure, MeasureContent content) throws Exception {
        return by(kudo, when, () -> roadmap.change(measure.id(), measure.version(), content));
    }

    private Agreement agree(Instant when) throws Exception {
        var read = outlook(when, null).revision();
        return by(mochizuki, when, () -> roadmap.agree(read, "As proposed"));
    }

    private IssueNumber raise() throws Exception {
        var draft = new IssueDraft("A hole", "", Severity.HIGH, null, Due.NOT_SET, Set.of(INJECTION));
        return by(kudo, START.minus(Duration.ofDays(1)), () -> issues.raise(draft, null))
                .number();
    }

    private Outlook outlook(Instant when, @Nullable Integer agreement) throws Exception {
        return by(kudo, when, () -> roadmap.outlook(agreement));
    }

    private static double counter(Outlook outlook, Quarter quarter) {
        var score = cell(outlook, quarter).counter().score();
        return Objects.requireNonNull(score).value();
    }

    private static Outlook.Cell cell(Outlook outlook, Quarter quarter) {
        return outlook.threats().stream()
                .filter(row -> row.threat().id().equals(INJECTION))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.quarter().equals(quarter))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T by(SignedInAs who, Instant when, Callable<T> work) throws Exception {
        return TeamClock.at(when, () -> who.call(work));
    }
}
