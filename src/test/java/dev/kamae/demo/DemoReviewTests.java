package dev.kamae.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.identity.Fictional;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.Issues;
import dev.kamae.wellarchitected.SecStanding;
import dev.kamae.wellarchitected.Snapshot;
import dev.kamae.wellarchitected.WellArchitected;
import dev.kamae.wellarchitected.WorkloadId;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class DemoReviewTests {

    @Autowired
    private WellArchitected reviews;

    @Autowired
    private Issues issues;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ApplicationContext portal;

    private SignedInAs auditor;

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue")
                .update();
        sql.sql("truncate issue_version, issue_comment, issue_text").update();
        sql.sql("truncate person").update();
        auditor = SignedInAs.person(sql, "auditor", Role.AUDITOR);
    }

    @Test
    void theCompanyGetsBetterSlowlyAndIsWrittenOnce() throws Exception {
        var demo = new DemoReview(reviews, issues, new DemoTeam(Fictional.people(portal)), clock);

        demo.run(new DefaultApplicationArguments());
        demo.run(new DefaultApplicationArguments());

        var snapshots = auditor.call(reviews::snapshots);
        assertThat(snapshots).extracting(Snapshot::milestone).containsExactly(1, 0, 2, 0);
        assertThat(snapshots).extracting(Snapshot::workloadName).containsOnly("hinata-market");
        assertThat(snapshots)
                .extracting(snapshot -> standing(snapshot.date()).selected())
                .containsExactly(31, 33, 36, 39);
        assertThat(standing(clock.instant()).applicable()).isEqualTo(57);
        var raised = auditor.call(() -> reviews.raised(new WorkloadId(DemoReviewPages.WORKLOAD)));
        assertThat(raised).hasSize(4);
        for (var number : raised.values()) {
            var issue = auditor.call(() -> issues.find(number)).orElseThrow();
            assertThat(issue.content().threats()).isNotEmpty();
        }
    }

    private SecStanding standing(Instant at) {
        try {
            return Objects.requireNonNull(
                    auditor.call(() -> reviews.progress(at)).total().orElse(null));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
