package dev.kamae;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Score;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.IssueId;
import dev.kamae.review.Reviews;
import dev.kamae.roadmap.Roadmap;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A job prepares what people decide, and decides nothing. */
@KamaeTest
class DecisionsTests {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private Threats threats;

    @Autowired
    private Roadmap roadmap;

    @Autowired
    private Reviews reviews;

    @Test
    void aJobThatMayAllThatAJobMayIsRefusedWhereAPersonDecides() {
        var may = new HashSet<>(Capability.ALL);
        may.removeAll(Capability.OF_PEOPLE);

        for (var decision : List.<Callable<?>>of(
                () -> acceptances.approve(new IssueId(UUID.randomUUID()), 1, "Lived with"),
                () -> acceptances.decline(new IssueId(UUID.randomUUID()), 1, "Too much"),
                () -> threats.target(new ThreatId("ddos"), 0, new Score(60), "Enough"),
                () -> threats.counter(new ThreatId("ddos"), 0, new Score(60), "Enough", MONTH.atEndOfMonth()),
                () -> threats.endCounter(new ThreatId("ddos"), 0, "Enough"),
                () -> roadmap.agree(0, ""),
                () -> reviews.close(MONTH),
                () -> reviews.closeAnyway(MONTH))) {
            assertThatThrownBy(() -> JobIdentity.as("test", may, decision)).isInstanceOf(AccessDeniedException.class);
        }
    }
}
