package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.issues.RelationRefused.Reason;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class RelatedIssuesTests {

    @Autowired
    private Issues issues;

    @Autowired
    private RelatedIssues related;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs owner;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        owner = SignedInAs.person(jdbc, "owner", Role.OWNER);
    }

    @Test
    void whatWaitsForAnotherIsShownOnBothSides() throws Exception {
        var first = raise();
        var second = raise();

        var told = relate(second, Set.of(first.number()), null);

        assertThat(told.version()).isEqualTo(2);
        assertThat(told.relations()).isEqualTo(new IssueRelations(Set.of(first.number()), null));
        assertThat(told.differencesFrom(second)).containsExactly(Field.RELATIONS);
        assertThat(current(second).relations()).isEqualTo(told.relations());
        assertThat(numbers(ends(second).waitsFor())).containsExactly(first.number());
        assertThat(numbers(ends(first).awaitedBy())).containsExactly(second.number());
        assertThat(ends(first).waitsFor()).isEmpty();
        assertThat(ends(first).duplicates()).isEmpty();
    }

    @Test
    void aDuplicateIsShownOnBothSidesToo() throws Exception {
        var original = raise();
        var copy = raise();

        relate(copy, Set.of(), original.number());

        assertThat(numbers(ends(copy).originals())).containsExactly(original.number());
        assertThat(numbers(ends(original).duplicates())).containsExactly(copy.number());
    }

    @Test
    void whatIsNotSaidAnyMoreIsGoneAndStaysInHistory() throws Exception {
        var first = raise();
        var second = raise();
        relate(second, Set.of(first.number()), null);
        nakamura.call(() -> issues.change(second.id(), 2, titled("Other")));
        assertThat(current(second).relations().waitsFor())
                .as("kept by a change")
                .hasSize(1);

        nakamura.call(() -> related.relate(second.id(), 3, IssueRelations.NONE));

        assertThat(ends(first).awaitedBy()).isEmpty();
        assertThat(nakamura.call(() -> issues.versions(second.id())))
                .extracting(version -> version.relations().waitsFor().size())
                .containsExactly(0, 1, 1, 0);
        assertThat(nakamura.call(() -> related.relate(second.id(), 4, IssueRelations.NONE))
                        .version())
                .as("nothing new")
                .isEqualTo(4);
        assertThat(jdbc.sql(
                                "select detail ->> 'waitsFor' from audit_row where action = 'issues.related' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly(null, first.number().toString());
    }

    @Test
    void nothingWaitsForItselfNorInACircle() throws Exception {
        var first = raise();
        var second = raise();
        var third = raise();
        relate(second, Set.of(first.number()), first.number());
        relate(third, Set.of(second.number()), second.number());

        refused(Reason.SELF, () -> relate(first, Set.of(first.number()), null));
        refused(Reason.SELF, () -> relate(first, Set.of(), first.number()));
        refused(Reason.CIRCLE, () -> relate(first, Set.of(third.number()), null));
        refused(Reason.CIRCLE, () -> relate(first, Set.of(), third.number()));
        refused(Reason.UNKNOWN, () -> relate(first, Set.of(new IssueNumber(999_999_999)), null));
        var many = IntStream.rangeClosed(1, IssueRelations.MOST + 1)
                .mapToObj(IssueNumber::new)
                .collect(Collectors.toSet());
        refused(Reason.TOO_MANY, () -> relate(first, many, null));
        assertThat(current(first).version()).isEqualTo(1);
        assertThat(relate(third, 2, Set.of(first.number(), second.number()), null)
                        .version())
                .as("twice to the same end is no circle")
                .isEqualTo(3);
    }

    @Test
    void twoHalvesOfACircleAtOnceAreOneTooMany() throws Exception {
        var first = raise();
        var second = raise();
        var start = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = List.of(
                            threads.submit(() -> outcome(start, () -> relate(first, Set.of(second.number()), null))),
                            threads.submit(() -> outcome(start, () -> relate(second, Set.of(first.number()), null))))
                    .stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();

            assertThat(outcomes).containsExactlyInAnyOrder("related", "CIRCLE");
        }
    }

    private static String outcome(CyclicBarrier start, Callable<?> work) throws Exception {
        start.await();
        try {
            work.call();
            return "related";
        } catch (RelationRefused refused) {
            return refused.reason().name();
        }
    }

    @Test
    void whoOwnsAnIssueSeesWhatTheyMayAndRelatesNothing() throws Exception {
        var hidden = raise();
        var mine = nakamura.call(() -> issues.raise(ownedBy(anIssue(), owner.id()), null));
        relate(mine, Set.of(hidden.number()), null);

        var seen = owner.call(() -> issues.find(mine.number())).orElseThrow();
        assertThat(owner.call(() -> related.of(seen)).waitsFor()).isEmpty();
        assertThatThrownBy(() -> owner.call(() -> related.relate(mine.id(), 2, IssueRelations.NONE)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotWrittenOver() throws Exception {
        var first = raise();
        var second = raise();
        nakamura.call(() -> issues.change(second.id(), 1, titled("Other")));

        assertThatThrownBy(() -> relate(second, Set.of(first.number()), null))
                .isInstanceOf(IssueChangedMeanwhile.class);
    }

    private IssueVersion raise() throws Exception {
        return nakamura.call(() -> issues.raise(anIssue(), null));
    }

    private IssueVersion relate(IssueVersion issue, Set<IssueNumber> waitsFor, @Nullable IssueNumber original)
            throws Exception {
        return relate(issue, issue.version(), waitsFor, original);
    }

    private IssueVersion relate(IssueVersion issue, int seen, Set<IssueNumber> waitsFor, @Nullable IssueNumber original)
            throws Exception {
        return nakamura.call(() -> related.relate(issue.id(), seen, new IssueRelations(waitsFor, original)));
    }

    private RelatedIssues.Ends ends(IssueVersion issue) throws Exception {
        var current = current(issue);
        return nakamura.call(() -> related.of(current));
    }

    private IssueVersion current(IssueVersion issue) throws Exception {
        return nakamura.call(() -> issues.find(issue.number())).orElseThrow();
    }

    private static List<IssueNumber> numbers(List<IssueVersion> issues) {
        return issues.stream().map(IssueVersion::number).toList();
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RelationRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
