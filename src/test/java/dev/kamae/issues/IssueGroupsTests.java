package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.due;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.core.Origin;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.ThreatId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list told apart into groups: each counts what its own list shows. */
@KamaeTest
class IssueGroupsTests {

    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");

    @Autowired
    private Issues issues;

    @Autowired
    private JdbcClient sql;

    private SignedInAs nakamura;
    private SignedInAs owner;

    @BeforeEach
    void someOfEverySort() throws Exception {
        sql.sql("truncate issue_version, issue_comment, issue_text").update();
        nakamura = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        owner = SignedInAs.person(sql, "owner", Role.OWNER);
        // at 23:30 and at 00:30 in Tokyo, around the end of a month
        raise("2026-09-30T14:30:00Z", due(anIssue(Severity.HIGH), LocalDate.of(2026, 11, 1)), null);
        raise("2026-09-30T15:30:00Z", ownedBy(anIssue(), owner.id()), new Origin("scanner", "1"));
        var blocked = raise("2026-11-15T00:00:00Z", about("ddos", "phishing"), new Origin("threat", "ddos"));
        TeamClock.at(NOON, () -> nakamura.call(() -> issues.move(blocked.id(), 1, IssueStatus.BLOCKED, "Vendor")));
        raise("2026-04-01T00:00:00Z", about("ddos"), null);
    }

    @ParameterizedTest
    @EnumSource
    void everyGroupCountsWhatItsListShows(IssueGrouping by) throws Exception {
        TeamClock.at(NOON, () -> {
            for (var filter : List.of(IssueFilter.UNRESOLVED, IssueFilter.UNRESOLVED.at(NOON))) {
                var groups = nakamura.call(() -> issues.groups(filter, by));

                assertThat(groups).isNotEmpty();
                for (var group : groups) {
                    var narrowed = filter.withGroup(group.group());
                    assertThat(nakamura.call(() -> issues.count(narrowed)))
                            .as("%s", group)
                            .isEqualTo(group.issues());
                    assertThat(nakamura.call(() -> issues.list(narrowed, IssueOrder.DUE, true, 0, 10)))
                            .hasSize((int) group.issues());
                    assertThat(nakamura.call(() -> issues.count(narrowed.with(IssueFilter.State.OVERDUE))))
                            .isEqualTo(group.overdue());
                    assertThat(IssueGroup.parse(group.group().toString())).hasValue(group.group());
                }
                if (by != IssueGrouping.THREAT) {
                    assertThat(groups.stream()
                                    .mapToLong(IssueGroupCount::issues)
                                    .sum())
                            .isEqualTo(4);
                }
            }
            return true;
        });
    }

    @Test
    void monthsAreThoseOfTheTeamsZoneLatestFirst() throws Exception {
        assertThat(keys(IssueGrouping.MONTH)).containsExactly("2026-11", "2026-10", "2026-09", "2026-04");
    }

    @Test
    void whatHasAnOrderKeepsItAndTheRestGoesByHowManyThereAre() throws Exception {
        assertThat(keys(IssueGrouping.SEVERITY)).containsExactly("HIGH", "MEDIUM");
        assertThat(keys(IssueGrouping.STATUS)).containsExactly("OPEN", "BLOCKED");
        assertThat(keys(IssueGrouping.AGE)).containsExactly("UP_TO_30", "UP_TO_90", "OLDER");
        assertThat(keys(IssueGrouping.THREAT)).containsExactly("ddos", "phishing", "");
        assertThat(keys(IssueGrouping.ORIGIN)).containsExactly("scanner", "threat", "");
    }

    @Test
    void anOwnersGroupsAreOfTheirOwnIssues() throws Exception {
        assertThat(owner.call(() -> issues.groups(IssueFilter.UNRESOLVED, IssueGrouping.OWNER)))
                .containsExactly(new IssueGroupCount(
                        new IssueGroup(IssueGrouping.OWNER, owner.id().toString()), 1, 0));
    }

    @Test
    void whatIsNoGroupIsNone() {
        for (var text : List.of("", ":", "owner", "colour:red", ":red")) {
            assertThat(IssueGroup.parse(text)).as(text).isEmpty();
        }
        assertThat(IssueGroup.parse("owner:")).hasValue(new IssueGroup(IssueGrouping.OWNER, null));
        assertThat(IssueGroup.parse("origin:a:b")).hasValue(new IssueGroup(IssueGrouping.ORIGIN, "a:b"));
    }

    private List<String> keys(IssueGrouping by) throws Exception {
        return TeamClock.at(NOON, () -> nakamura.call(() -> issues.groups(IssueFilter.UNRESOLVED, by))).stream()
                .map(count -> count.group().named())
                .toList();
    }

    private static IssueDraft about(String... threats) {
        return new IssueDraft(
                titled("About").title(),
                "",
                Severity.MEDIUM,
                null,
                Due.NOT_SET,
                Set.copyOf(Arrays.stream(threats).map(ThreatId::new).toList()));
    }

    private IssueVersion raise(String at, IssueDraft draft, @Nullable Origin origin) throws Exception {
        return TeamClock.at(Instant.parse(at), () -> nakamura.call(() -> issues.raise(draft, origin)));
    }
}
