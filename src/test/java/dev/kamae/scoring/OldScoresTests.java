package dev.kamae.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Score;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.RecordedStance;
import dev.kamae.threats.ThreatId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class OldScoresTests {

    private static final ThreatId DDOS = new ThreatId("ddos");

    @Autowired
    private OldScores old;

    @Autowired
    private Scores scores;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs analyst;

    @BeforeEach
    void nothingTakenOver() {
        jdbc.sql("truncate old_score, old_score_import").update();
        analyst = SignedInAs.person(jdbc, "historian", Role.ANALYST);
    }

    @Test
    void aFileComesInWholeAndNothingIsReckonedFromIt() throws Exception {
        RecordedStance.clear(jdbc);
        take("2026-01,ddos,40,First\n2026-02,ddos,45,");

        assertThat(all()).extracting(OldScore::score).containsExactly(new Score(40), new Score(45));
        assertThat(analyst.call(() -> scores.at(clock.instant()))
                        .find(DDOS)
                        .orElseThrow()
                        .counter())
                .isEmpty();
        assertThat(analyst.call(old::files)).singleElement().satisfies(file -> {
            assertThat(file.scores()).isEqualTo(2);
            assertThat(file.name()).isEqualTo("scores.csv");
        });
    }

    @Test
    void aFileOfWhichARowIsWrongComesInNotAtAll() throws Exception {
        var preview = preview("2026-01,ddos,40\n2026-02,dragons,45");

        assertThat(preview.wrong()).isOne();
        assertThatThrownBy(() -> analyst.run(() -> old.take(preview))).isInstanceOf(OldScoresRefused.class);
        assertThat(all()).isEmpty();
        assertThat(analyst.call(old::files)).isEmpty();
    }

    @Test
    void whatCameInLastCountsUntilItIsWithdrawn() throws Exception {
        take("2026-01,ddos,40");
        take("2026-01,ddos,70");
        assertThat(all()).extracting(OldScore::score).containsExactly(new Score(70));

        var newest = analyst.call(old::files).getFirst();
        analyst.run(() -> old.withdraw(newest));
        analyst.run(() -> old.withdraw(newest));

        assertThat(all()).extracting(OldScore::score).containsExactly(new Score(40));
        assertThat(analyst.call(old::files).getFirst().withdrawn()).isTrue();
        assertThat(jdbc.sql(
                                "select count(*) from audit_row where action = 'scoring.oldScoresWithdrawn' and subject = :id")
                        .param("id", "oldScores:" + newest.id())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void onlyWhoEditsTakesOver() throws Exception {
        take("2026-01,ddos,40");
        var preview = preview("2026-02,ddos,40");
        var file = analyst.call(old::files).getFirst();
        var executive = SignedInAs.person(jdbc, "historychief", Role.EXECUTIVE);

        assertThat(executive.call(old::all)).hasSize(1);
        assertThatThrownBy(() -> executive.call(() -> old.preview("x", new byte[0])))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> executive.run(() -> old.take(preview))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> executive.run(() -> old.withdraw(file))).isInstanceOf(AccessDeniedException.class);
    }

    private List<OldScore> all() throws Exception {
        return analyst.call(old::all);
    }

    private void take(String text) throws Exception {
        var preview = preview(text);
        analyst.run(() -> old.take(preview));
    }

    private OldScorePreview preview(String text) throws Exception {
        return analyst.call(() -> old.preview("scores.csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
