package dev.kamae.threats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class ControlsTests {

    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");
    private static final ThreatId DDOS = new ThreatId("ddos");
    private static final ControlId RATE_LIMITING = new ControlId("rate-limiting");
    private static final ControlId NOWHERE = new ControlId("nowhere");
    private static final Maturity THREE = new Maturity(3);
    private static final ControlDraft FENCES =
            new ControlDraft("Fences", DDOS, ControlFunction.RESPOND, 2, true, Estate.CORPORATE);

    /** The eleven questions of the security pillar. */
    private static final Set<String> PRACTICES = Set.of(
            "securely-operate",
            "identities",
            "permissions",
            "detect-investigate-events",
            "network-protection",
            "protect-compute",
            "data-classification",
            "protect-data-rest",
            "protect-data-transit",
            "incident-response",
            "application-security");

    @Autowired
    private Controls controls;

    @Autowired
    private Threats threats;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs executive;

    @BeforeEach
    void nothingRecorded() {
        RecordedStance.clear(jdbc);
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        executive = SignedInAs.person(jdbc, "executive", Role.EXECUTIVE);
    }

    @Test
    void anAssessmentCountsForEveryThreatThatTheControlServes() throws Exception {
        var assessed = nakamura.call(
                () -> TeamClock.at(NOON, () -> controls.assess(RATE_LIMITING, 0, THREE, "All but one API")));

        var served = stances(NOON).stream()
                .filter(stance -> stance.controls().stream().anyMatch(control -> assessed.equals(control.assessment())))
                .map(stance -> stance.threat().id().value());
        assertThat(served).containsExactly("ddos", "account-takeover", "bots");
        assertThat(assessed.firstAt()).isEqualTo(NOON);
        assertThat(nakamura.call(() -> controls.assessments(RATE_LIMITING))).containsExactly(assessed);
    }

    @Test
    void whoSawAnOlderVersionIsRefused() throws Exception {
        nakamura.call(() -> controls.assess(RATE_LIMITING, 0, THREE, ""));

        assertThatThrownBy(() -> nakamura.call(() -> controls.assess(RATE_LIMITING, 0, Maturity.NONE, "")))
                .isInstanceOf(JudgedMeanwhile.class);
    }

    @Test
    void onlyThoseWhoEditAssessAddAndRetire() {
        assertThatThrownBy(() -> executive.call(() -> controls.assess(RATE_LIMITING, 0, THREE, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> executive.call(() -> controls.add(FENCES))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> executive.run(() -> controls.retire(RATE_LIMITING)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aControlOfOnesOwnStandsAmongTheOthersFromThenOn() throws Exception {
        var id = nakamura.call(() -> TeamClock.at(NOON, () -> controls.add(FENCES)));

        var added = find(NOON, id).orElseThrow();
        assertThat(added.nameJa()).isEqualTo("Fences");
        assertThat(added.function()).isEqualTo(ControlFunction.RESPOND);
        assertThat(added.weight()).isEqualTo(2);
        assertThat(added.mandatory()).isTrue();
        assertThat(added.own()).isTrue();
        assertThat(added.estate()).isEqualTo(Estate.CORPORATE);
        assertThat(find(NOON.minusSeconds(1), id)).isEmpty();
        assertThatCode(() -> controls.check(List.of(id))).doesNotThrowAnyException();
    }

    @Test
    void aRetiredControlIsNotCountedAnyMoreAndWasBefore() throws Exception {
        nakamura.run(() -> TeamClock.at(NOON, () -> {
            controls.retire(RATE_LIMITING);
            return true;
        }));

        assertThat(find(NOON.minusSeconds(1), RATE_LIMITING)).isPresent();
        assertThat(find(NOON, RATE_LIMITING)).isEmpty();
        assertThatThrownBy(() -> nakamura.call(() -> controls.assess(RATE_LIMITING, 0, THREE, "")))
                .isInstanceOf(ControlNoLongerUsed.class);
        assertThatCode(() -> controls.check(List.of(RATE_LIMITING))).doesNotThrowAnyException();
        nakamura.run(() -> controls.retire(RATE_LIMITING));
        assertThat(find(NOON, RATE_LIMITING)).as("it was retired at noon").isEmpty();
    }

    @Test
    void unknownControlsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> controls.check(List.of(RATE_LIMITING, NOWHERE)));
        assertThatThrownBy(() -> nakamura.call(() -> controls.assess(NOWHERE, 0, THREE, "")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theCatalogueIsWellFormed() throws Exception {
        var all = stances(NOON).stream()
                .flatMap(stance -> stance.controls().stream())
                .toList();

        assertThat(all).allSatisfy(control -> {
            assertThat(PRACTICES).containsAll(control.practices());
            assertThat(control.practices()).isNotEmpty();
            assertThat(control.weight()).isBetween(1, 3);
            assertThat(control.nameJa()).isNotBlank();
            assertThat(control.nameEn()).doesNotContainPattern(Pattern.compile("[\\u3040-\\u9fff]"));
        });
        assertThat(all.stream().filter(control -> control.signal() == AttackSignal.INJECTION))
                .extracting(control -> control.id().value())
                .contains("waf-managed-rules");
        assertThat(all.stream().filter(control -> control.signal() == AttackSignal.CREDENTIALS))
                .extracting(control -> control.id().value())
                .containsOnly("login-protection");
        assertThat(jdbc.sql("select id from control where id not in (select control from threat_control)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private List<Stance> stances(Instant at) throws Exception {
        return nakamura.call(() -> threats.stances(at));
    }

    private Optional<ControlInPlace> find(Instant at, ControlId id) throws Exception {
        return nakamura.call(() -> threats.stance(DDOS, at)).orElseThrow().controls().stream()
                .filter(control -> control.id().equals(id))
                .findFirst();
    }
}
