package dev.kamae.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kamae.KamaeTest;
import dev.kamae.core.Score;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class ThreatsTests {

    /** Noon in Tokyo. */
    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final ThreatId DDOS = new ThreatId("ddos");
    private static final ThreatId NOWHERE = new ThreatId("nowhere");
    private static final Maturity TWO = new Maturity(2);
    private static final Maturity FOUR = new Maturity(4);

    @Autowired
    private Threats threats;

    @Autowired
    private Controls controls;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs sato;
    private SignedInAs executive;
    private SignedInAs auditor;
    private SignedInAs owner;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        sato = SignedInAs.person(jdbc, "sato", Role.ANALYST);
        executive = SignedInAs.person(jdbc, "executive", Role.EXECUTIVE);
        auditor = SignedInAs.person(jdbc, "auditor", Role.AUDITOR);
        owner = SignedInAs.person(jdbc, "owner", Role.OWNER);
    }

    @Test
    void whereNothingIsRecordedNothingIsThere() throws Exception {
        var stances = auditor.call(() -> threats.stances(NOON));

        assertThat(stances).hasSize(24).allSatisfy(stance -> {
            assertThat(stance.answers()).isEmpty();
            assertThat(stance.controls()).isNotEmpty().allMatch(control -> control.assessment() == null);
            assertThat(stance.target()).isNull();
            assertThat(stance.impact()).isNull();
            assertThat(stance.pressure()).isNull();
        });
        assertThat(stances)
                .extracting(stance -> stance.threat().source())
                .isSorted()
                .containsOnly(ThreatSource.EXTERNAL, ThreatSource.INTERNAL);
    }

    @Test
    void everyThreatHasControlsOfEachFunctionAndIsOfAnEstate() throws Exception {
        assertThat(auditor.call(() -> threats.stances(NOON))).allSatisfy(stance -> {
            assertThat(stance.estates()).isNotEmpty();
            for (var function : ControlFunction.values()) {
                assertThat(stance.controls(function))
                        .as(stance.threat().id() + " " + function)
                        .hasSizeBetween(1, 4);
            }
        });
    }

    @Test
    void anAnswerIsReadAsItWasGiven() throws Exception {
        var given = nakamura.call(() ->
                TeamClock.at(NOON, () -> threats.answer(DDOS, ControlFunction.DETECT, 0, TWO, " Alerts by mail ")));

        assertThat(given.maturity()).isEqualTo(TWO);
        assertThat(given.note()).isEqualTo("Alerts by mail");
        assertThat(given.version()).isEqualTo(1);
        assertThat(given.by().id()).isEqualTo(nakamura.id().toString());
        assertThat(given.at()).isEqualTo(NOON);
        var stance = stance(NOON);
        assertThat(stance.answer(ControlFunction.DETECT)).hasValue(given);
        assertThat(stance.answer(ControlFunction.PREVENT)).isEmpty();
        assertThat(other(NOON).answers()).isEmpty();
    }

    @Test
    void noneConfirmedIsRecorded() throws Exception {
        nakamura.call(
                () -> TeamClock.at(NOON, () -> threats.answer(DDOS, ControlFunction.RESPOND, 0, Maturity.NONE, "")));

        assertThat(stance(NOON).answer(ControlFunction.RESPOND))
                .map(Answer::maturity)
                .hasValue(Maturity.NONE);
    }

    @Test
    void eachMomentHasWhatHeldThen() throws Exception {
        var later = NOON.plus(30, ChronoUnit.DAYS);
        nakamura.call(() -> TeamClock.at(NOON, () -> threats.answer(DDOS, ControlFunction.PREVENT, 0, TWO, "")));
        sato.call(() -> TeamClock.at(later, () -> threats.answer(DDOS, ControlFunction.PREVENT, 1, FOUR, "")));

        assertThat(stance(NOON.minusSeconds(1)).answers()).isEmpty();
        assertThat(stance(NOON).answer(ControlFunction.PREVENT))
                .map(Answer::maturity)
                .hasValue(TWO);
        assertThat(stance(later.minusSeconds(1)).answer(ControlFunction.PREVENT))
                .map(Answer::version)
                .hasValue(1);
        var now = stance(later).answer(ControlFunction.PREVENT).orElseThrow();
        assertThat(now.maturity()).isEqualTo(FOUR);
        assertThat(now.at()).isEqualTo(later);
        assertThat(now.firstAt()).isEqualTo(NOON);
        assertThat(auditor.call(() -> threats.answers(DDOS, ControlFunction.PREVENT)))
                .extracting(Answer::maturity)
                .containsExactly(TWO, FOUR);
    }

    @Test
    void toConfirmAnAnswerMakesItYounger() throws Exception {
        var later = NOON.plus(400, ChronoUnit.DAYS);
        nakamura.call(() -> TeamClock.at(NOON, () -> threats.answer(DDOS, ControlFunction.PREVENT, 0, TWO, "")));
        nakamura.call(() -> TeamClock.at(later, () -> threats.answer(DDOS, ControlFunction.PREVENT, 1, TWO, "")));

        assertThat(stance(later).answer(ControlFunction.PREVENT))
                .map(Answer::at)
                .hasValue(later);
    }

    @Test
    void whoSawAnOlderVersionIsShownTheirs() throws Exception {
        nakamura.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, TWO, "Mine"));

        var refused = catchThrowableOfType(
                JudgedMeanwhile.class,
                () -> sato.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, FOUR, "Theirs")));

        assertThat(refused.theirs().version()).isEqualTo(1);
        assertThat(refused.theirs().words()).isEqualTo("Mine");
        assertThat(auditor.call(() -> threats.answers(DDOS, ControlFunction.PREVENT)))
                .hasSize(1);
    }

    @Test
    void ofTwoAtTheSameTimeOneIsRefused() throws Exception {
        var barrier = new CyclicBarrier(2);
        var outcomes = new ArrayList<Object>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var runs = new ArrayList<Future<Answer>>();
            for (var person : List.of(nakamura, sato)) {
                runs.add(threads.submit(() -> {
                    barrier.await();
                    return person.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, TWO, ""));
                }));
            }
            for (var run : runs) {
                try {
                    outcomes.add(run.get());
                } catch (ExecutionException failed) {
                    outcomes.add(failed.getCause());
                }
            }
        }

        assertThat(outcomes).hasAtLeastOneElementOfType(Answer.class).hasAtLeastOneElementOfType(JudgedMeanwhile.class);
    }

    @Test
    void targetsAreForThoseWhoDecide() throws Exception {
        assertDenied(() -> nakamura.call(() -> threats.target(DDOS, 0, new Score(60), "Enough")));

        var target = executive.call(
                () -> TeamClock.at(NOON, () -> threats.target(DDOS, 0, new Score(62.5), "As the board decided")));

        assertThat(target.score()).isEqualTo(new Score(62.5));
        assertThat(target.by().id()).isEqualTo(executive.id().toString());
        assertThat(stance(NOON).target()).isEqualTo(target);
        assertThat(auditor.call(() -> threats.targets(DDOS))).containsExactly(target);
    }

    @Test
    void whoMayNotEditRecordsNothing() {
        for (var reader : List.of(executive, auditor, owner)) {
            assertDenied(() -> reader.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, TWO, "")));
            assertDenied(() -> reader.call(() -> threats.impact(DDOS, 0, 3, "Sales stop")));
            assertDenied(() -> reader.call(() -> threats.applicability(DDOS, 0, false, "No site")));
            assertDenied(() -> reader.call(() -> {
                threats.applyTheRest();
                return true;
            }));
            assertDenied(() -> reader.call(() -> threats.pressure(DDOS, 0, 3, "Announced", TODAY)));
        }
        assertDenied(() -> owner.call(() -> threats.stances(NOON)));
        assertDenied(() -> owner.call(() -> threats.catalogue(NOON)));
        assertDenied(() -> owner.call(() -> threats.answers(DDOS, ControlFunction.PREVENT)));
    }

    @Test
    void anImpactSaysWhy() throws Exception {
        assertThatThrownBy(() -> nakamura.call(() -> threats.impact(DDOS, 0, 4, " ")))
                .isInstanceOf(JudgementNeedsReason.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nakamura.call(() -> threats.impact(DDOS, 0, 6, "Sales stop")));

        var impact = nakamura.call(() -> TeamClock.at(NOON, () -> threats.impact(DDOS, 0, 4, "Sales stop")));

        assertThat(stance(NOON).impact()).isEqualTo(impact);
        assertThat(auditor.call(() -> threats.impacts(DDOS))).containsExactly(impact);
    }

    @Test
    void aThreatThatDoesNotApplyLeavesTheListsAndMayComeBack() throws Exception {
        var later = NOON.plus(30, ChronoUnit.DAYS);
        nakamura.call(() -> TeamClock.at(NOON, () -> threats.answer(DDOS, ControlFunction.PREVENT, 0, TWO, "")));
        nakamura.call(() -> TeamClock.at(NOON, () -> threats.applicability(DDOS, 0, false, "We have no site")));

        assertThat(applying(NOON.minusSeconds(1))).contains(DDOS);
        assertThat(applying(NOON)).hasSize(23).doesNotContain(DDOS);
        assertThat(auditor.call(() -> threats.catalogue(NOON))).hasSize(24);
        assertThat(stance(NOON).applicability())
                .extracting(Applicability::reason)
                .isEqualTo("We have no site");

        nakamura.call(() -> TeamClock.at(later, () -> threats.applicability(DDOS, 1, true, "The shop has opened")));
        assertThat(applying(later)).contains(DDOS);
        assertThat(stance(later).answers()).as("what was recorded stays").hasSize(1);
        assertThat(applying(NOON)).as("the past too").doesNotContain(DDOS);
        assertThat(auditor.call(() -> threats.applicabilities(DDOS)))
                .extracting(Applicability::applies)
                .containsExactly(false, true);
    }

    @Test
    void thatAThreatDoesNotApplyNeedsAReason() throws Exception {
        assertThatThrownBy(() -> nakamura.call(() -> threats.applicability(DDOS, 0, false, " ")))
                .isInstanceOf(JudgementNeedsReason.class);

        assertThat(stance(Instant.parse("2999-01-01T00:00:00Z")).applicability())
                .isNull();
    }

    @Test
    void theRestOfTheCatalogueAppliesAtOnceAndWhatWasDecidedStays() throws Exception {
        nakamura.call(() -> TeamClock.at(NOON, () -> threats.applicability(DDOS, 0, false, "We have no site")));
        for (var twice = 0; twice < 2; twice++) {
            nakamura.call(() -> TeamClock.at(NOON, () -> {
                threats.applyTheRest();
                return true;
            }));
        }

        assertThat(auditor.call(() -> threats.catalogue(NOON))).allSatisfy(stance -> {
            var decision = Objects.requireNonNull(stance.applicability());
            assertThat(decision.applies()).isEqualTo(!stance.threat().id().equals(DDOS));
            assertThat(decision.version()).isEqualTo(1);
        });
    }

    @Test
    void aFunctionIsRecordedByItsAnswerOrByAnAssessedControl() throws Exception {
        assertThat(stance(NOON).unrecorded()).containsExactly(ControlFunction.values());

        nakamura.call(() -> TeamClock.at(NOON, () -> threats.answer(DDOS, ControlFunction.PREVENT, 0, TWO, "")));
        nakamura.call(
                () -> TeamClock.at(NOON, () -> controls.assess(new ControlId("traffic-alerts"), 0, Maturity.NONE, "")));

        assertThat(stance(NOON).unrecorded()).containsExactly(ControlFunction.RESPOND);
    }

    @Test
    void aJudgementIsStaleAfterAYearOnceForAllItsThreatsAndOnlyWhereItCounts() throws Exception {
        var backups = new ControlId("immutable-backups");
        var before = NOON.minus(Stale.CADENCE);
        nakamura.call(() -> TeamClock.at(
                before.minusSeconds(1),
                () -> threats.answer(new ThreatId("ransomware"), ControlFunction.RESPOND, 0, TWO, "")));
        nakamura.call(() ->
                TeamClock.at(before.minusSeconds(2), () -> threats.answer(DDOS, ControlFunction.PREVENT, 0, TWO, "")));
        nakamura.call(() -> TeamClock.at(before, () -> threats.answer(DDOS, ControlFunction.DETECT, 0, TWO, "")));
        assertThat(staleAt(NOON))
                .extracting(Stale::subject)
                .as("the oldest first, and what is just a year old not yet")
                .hasSize(2)
                .first()
                .isInstanceOfSatisfying(
                        Stale.OfAnswer.class,
                        answer -> assertThat(answer.function()).isEqualTo(ControlFunction.PREVENT));

        nakamura.call(() -> TeamClock.at(before.minusSeconds(9), () -> controls.assess(backups, 0, FOUR, "")));
        assertThat(staleAt(NOON)).hasSize(2).first().satisfies(stale -> {
            assertThat(stale.subject()).isInstanceOf(Stale.OfControl.class);
            assertThat(stale.threats())
                    .extracting(threat -> threat.id().value())
                    .containsExactlyInAnyOrder("ransomware", "backup-failure");
        });

        nakamura.call(() -> TeamClock.at(NOON, () -> controls.assess(backups, 1, FOUR, "")));
        nakamura.call(() -> TeamClock.at(NOON, () -> threats.applicability(DDOS, 0, false, "We have no site")));
        assertThat(staleAt(NOON)).isEmpty();
        assertDenied(() -> owner.call(() -> threats.stale(NOON)));
    }

    @Test
    void aPressureEndsByItself() throws Exception {
        var expires = TODAY.plusDays(10);
        var pressure = nakamura.call(
                () -> TeamClock.at(NOON, () -> threats.pressure(DDOS, 0, 4, "A group has announced it", expires)));

        assertThat(stance(NOON).pressure()).isEqualTo(pressure);
        // the last day ends at midnight in Tokyo, which is 15:00 in UTC
        var midnight = Instant.parse("2026-11-26T15:00:00Z");
        assertThat(stance(midnight.minusSeconds(1)).pressure()).isNotNull();
        assertThat(stance(midnight).pressure()).isNull();
        assertThat(auditor.call(() -> threats.pressures(DDOS))).containsExactly(pressure);
    }

    @Test
    void aPressureHoldsForThreeMonthsAtMost() throws Exception {
        for (var day : List.of(TODAY.minusDays(1), TODAY.plusDays(91))) {
            assertThatThrownBy(() -> nakamura.call(
                            () -> TeamClock.at(NOON, () -> threats.pressure(DDOS, 0, 4, "Announced", day))))
                    .isInstanceOf(PressureHoldsTooLong.class);
        }
        var longest = nakamura.call(
                () -> TeamClock.at(NOON, () -> threats.pressure(DDOS, 0, 4, "Announced", TODAY.plusDays(90))));
        assertThat(longest.expires()).isEqualTo(TODAY.plusDays(90));
    }

    @Test
    void eachYearHasItsListAndTheNewestKnownHolds() throws Exception {
        assertThat(rank("ddos", NOON)).hasValue(9);
        assertThat(rank("ddos", Instant.parse("2025-06-01T00:00:00Z"))).hasValue(8);
        assertThat(rank("careless-leak", Instant.parse("2025-06-01T00:00:00Z"))).hasValue(10);
        assertThat(rank("careless-leak", NOON)).isEmpty();
        assertThat(rank("ai-use", Instant.parse("2030-01-01T00:00:00Z"))).hasValue(3);
        assertThat(rank("ddos", Instant.parse("2024-06-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void aListHoldsFromTheDayOnWhichItWasPublished() throws Exception {
        // the day turns in Tokyo
        var published = Instant.parse("2026-01-28T15:00:00Z");
        assertThat(rank("ddos", published)).hasValue(9);
        assertThat(rank("ddos", published.minusSeconds(1))).hasValue(8);
        assertThat(rank("ddos", Instant.parse("2025-01-29T14:59:59Z"))).isEmpty();
    }

    @Test
    void aListNamesAThreatOnce() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into threat_ranking
                                  (year, audience, place, threat, entry_ja, entry_en, source, published_on)
                                values (2026, 'ORGANISATIONS', 11, 'ddos', 'DDoS', 'DDoS', 'IPA', '2026-01-29')
                                """).update()).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void everyJudgementLeavesARowInTheTrail() throws Exception {
        nakamura.call(() -> threats.answer(DDOS, ControlFunction.PREVENT, 0, TWO, ""));
        nakamura.call(() -> threats.impact(DDOS, 0, 4, "Sales stop"));
        executive.call(() -> threats.target(DDOS, 0, new Score(60), "Enough"));

        assertThat(jdbc.sql("select action from audit_row where subject = 'threat:ddos' order by id desc limit 3")
                        .query(String.class)
                        .list())
                .containsExactly("threats.targetSet", "threats.impactSet", "threats.answered");
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsNotJudged() throws Exception {
        assertThatThrownBy(() -> nakamura.call(() -> threats.answer(NOWHERE, ControlFunction.PREVENT, 0, TWO, "")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(auditor.call(() -> threats.stance(NOWHERE, NOON))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> threats.check(List.of(DDOS, NOWHERE)));
    }

    private Stance stance(Instant at) throws Exception {
        return auditor.call(() -> threats.stance(DDOS, at)).orElseThrow();
    }

    private List<ThreatId> applying(Instant at) throws Exception {
        return auditor.call(() -> threats.stances(at)).stream()
                .map(stance -> stance.threat().id())
                .toList();
    }

    private List<Stale> staleAt(Instant at) throws Exception {
        return auditor.call(() -> threats.stale(at));
    }

    private Stance other(Instant at) throws Exception {
        return auditor.call(() -> threats.stance(new ThreatId("bots"), at)).orElseThrow();
    }

    private Optional<Integer> rank(String threat, Instant at) throws Exception {
        return auditor.call(() -> threats.stance(new ThreatId(threat), at))
                .orElseThrow()
                .ranking()
                .map(Ranking::rank);
    }

    private static void assertDenied(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(AccessDeniedException.class);
    }
}
