package dev.kamae.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kamae.KamaeTest;
import dev.kamae.core.Actor;
import dev.kamae.core.Score;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class CounterByHandTests {

    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final ThreatId SKIMMING = new ThreatId("web-skimming");

    @Autowired
    private Threats threats;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs executive;

    @BeforeEach
    void nothingSet() {
        RecordedStance.clear(jdbc);
        executive = SignedInAs.person(jdbc, "setter", Role.EXECUTIVE);
    }

    @Test
    void itHoldsUntilItsLastDayAndThenEndsByItself() throws Exception {
        set(0, 60, LAST);

        assertThat(held(NOON.minusMillis(1))).isNull();
        assertThat(held(NOON)).isNotNull().satisfies(set -> {
            assertThat(set.score()).isEqualTo(new Score(60));
            assertThat(set.reason()).isEqualTo("The new scripts are not counted yet");
            assertThat(set.by()).isEqualTo(Actor.person(executive.id().value()));
        });
        assertThat(held(Instant.parse("2026-11-30T14:59:59Z"))).as("in Tokyo").isNotNull();
        assertThat(held(Instant.parse("2026-11-30T15:00:00Z"))).isNull();
        assertThat(history()).isOne();
    }

    @Test
    void itIsEndedEarlierWithAReasonAndItsHistoryIsKept() throws Exception {
        set(0, 60, LAST);
        var later = NOON.plus(Duration.ofDays(1));

        var ended = TeamClock.at(
                later, () -> executive.call(() -> threats.endCounter(SKIMMING, 1, "They are counted now")));

        assertThat(ended.ended()).isTrue();
        assertThat(held(later)).isNull();
        assertThat(held(later.minusMillis(1))).as("the past stays").isNotNull();
        assertThat(history()).isEqualTo(2);
        assertThatThrownBy(() ->
                        TeamClock.at(later, () -> executive.call(() -> threats.endCounter(SKIMMING, 2, "Again"))))
                .isInstanceOf(NoCounterToEnd.class);
    }

    @Test
    void whoComesSecondIsToldWhatTheOtherSet() throws Exception {
        set(0, 60, LAST);

        var refused = catchThrowableOfType(JudgedMeanwhile.class, () -> set(0, 70, LAST));

        assertThat(refused.theirs())
                .isInstanceOfSatisfying(
                        CounterSetting.class,
                        theirs -> assertThat(theirs.score()).isEqualTo(new Score(60)));
    }

    @Test
    void itHoldsForNinetyDaysAtMostAndSaysWhy() {
        var today = LocalDate.of(2026, 11, 16);
        assertThatThrownBy(() -> set(0, 60, today.plusDays(91))).isInstanceOf(CounterHoldsTooLong.class);
        assertThatThrownBy(() -> set(0, 60, today.minusDays(1))).isInstanceOf(CounterHoldsTooLong.class);
        assertThatThrownBy(() -> executive.call(() -> threats.counter(
                        SKIMMING, 0, new Score(60), " ", LocalDate.now().plusDays(1))))
                .isInstanceOf(JudgementNeedsReason.class);
        assertThatThrownBy(() -> executive.call(() -> threats.endCounter(SKIMMING, 0, "Nothing there")))
                .isInstanceOf(NoCounterToEnd.class);
    }

    @Test
    void whoIsMeasuredByItDoesNotSetIt() {
        var analyst = SignedInAs.person(jdbc, "measured", Role.ANALYST);

        assertThatThrownBy(() -> analyst.call(() -> threats.counter(
                        SKIMMING, 0, new Score(60), "Mine", LocalDate.now().plusDays(1))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> analyst.call(() -> threats.endCounter(SKIMMING, 0, "Mine")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void set(int seen, int score, LocalDate expires) throws Exception {
        TeamClock.at(
                NOON,
                () -> executive.call(() -> threats.counter(
                        SKIMMING, seen, new Score(score), "The new scripts are not counted yet", expires)));
    }

    private @Nullable CounterSetting held(Instant at) throws Exception {
        return executive.call(() -> threats.stance(SKIMMING, at)).orElseThrow().counter();
    }

    private int history() throws Exception {
        return executive.call(() -> threats.counters(SKIMMING)).size();
    }
}
