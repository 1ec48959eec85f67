package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueFilter.State;
import dev.kamae.issues.ServiceLevel.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class PastSlaTests {

    /** A Thursday after a week with a holiday. */
    private static final Instant NOON = Instant.parse("2026-11-26T03:00:00Z");

    private static final IssueFilter PAST = IssueFilter.UNRESOLVED.with(State.PAST_SLA);

    @Autowired
    private Issues issues;

    @Autowired
    private IssuePolicies policies;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs wada;
    private SignedInAs chief;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_policy")
                .update();
        wada = SignedInAs.person(jdbc, "wada", Role.ANALYST);
        chief = SignedInAs.person(jdbc, "chief-of-sla", Role.EXECUTIVE);
    }

    @Test
    void theListHasJustThoseWhosePagesSayThatTheyArePast() throws Exception {
        var raised = new ArrayList<IssueVersion>();
        for (var hours = 0; hours < 24 * 45; hours += 7) {
            var at = NOON.minus(Duration.ofHours(hours));
            var severity = Severity.values()[hours % Severity.values().length];
            raised.add(TeamClock.at(
                    at, () -> wada.call(() -> issues.raise(titled("Of " + at).withSeverity(severity), null))));
        }
        TeamClock.at(
                NOON.minusSeconds(60),
                () -> chief.call(() -> policies.set(
                        0,
                        Map.of(Severity.CRITICAL, 1, Severity.HIGH, 3, Severity.MEDIUM, 10, Severity.LOW, 999),
                        "Agreed")));

        var past = raised.stream()
                .filter(issue -> level(issue) == Standing.PAST)
                .map(issue -> issue.content().title())
                .toList();
        assertThat(past).hasSizeBetween(20, raised.size() - 20);
        assertThat(listed(PAST)).containsExactlyInAnyOrderElementsOf(past);
    }

    @Test
    void whatIsDoneIsNotPastAndWithoutAPolicyNothingIsKnownToBe() throws Exception {
        var late = TeamClock.at(
                NOON.minus(Duration.ofDays(90)),
                () -> wada.call(() -> issues.raise(titled("Late").withSeverity(Severity.HIGH), null)));
        assertThat(listed(PAST)).as("nobody has set one").isEmpty();

        TeamClock.at(NOON, () -> chief.call(() -> policies.set(0, Map.of(Severity.HIGH, 3), "Agreed")));
        assertThat(listed(PAST)).containsExactly("Late");
        assertThat(listed(PAST.at(NOON.minusSeconds(1))))
                .as("before it was set")
                .isEmpty();
        TeamClock.at(NOON, () -> wada.call(() -> issues.close(late.id(), 1, Resolution.FIXED, "Done")));
        assertThat(listed(PAST)).isEmpty();
    }

    private Standing level(IssueVersion issue) {
        try {
            return TeamClock.at(NOON, () -> wada.call(() -> policies.level(issue)))
                    .map(ServiceLevel::standing)
                    .orElse(Standing.WITHIN);
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    private List<String> listed(IssueFilter filter) throws Exception {
        return TeamClock.at(NOON, () -> wada.call(() -> issues.list(filter, IssueOrder.NUMBER, true, 0, 500))).stream()
                .map(IssueSummary::title)
                .toList();
    }
}
