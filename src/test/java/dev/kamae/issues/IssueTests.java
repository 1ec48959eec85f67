package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.described;
import static dev.kamae.issues.IssueFixtures.due;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Actor;
import dev.kamae.core.Language;
import dev.kamae.core.Origin;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ThreatId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
    private static final Actor NAKAMURA = Actor.person(UUID.randomUUID());
    private static final Actor SATO = Actor.person(UUID.randomUUID());
    private static final IssueNumber TWELVE = new IssueNumber(12);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void anIssueIsBornOpen() {
        var raised = raised(anIssue(Severity.HIGH)).asRead();

        assertThat(raised.version()).isEqualTo(1);
        assertThat(raised.status()).isEqualTo(IssueStatus.OPEN);
        assertThat(raised.content()).isEqualTo(anIssue(Severity.HIGH));
        assertThat(raised.by()).isEqualTo(NAKAMURA).isEqualTo(raised.raisedBy());
        assertThat(raised.at()).isEqualTo(MONDAY).isEqualTo(raised.raisedAt()).isEqualTo(raised.statusSince());
        assertThat(raised.until()).isNull();
        assertThat(raised.origin()).isNull();
    }

    @Test
    void aChangeIsTheNextVersionAndLeavesTheOneBefore() {
        var origin = new Origin("alert", "4711");
        var first = new Issue(TWELVE, anIssue(), origin, null, NAKAMURA, MONDAY);

        var second = first.change(titled("Root keys are gone"), SATO, TUESDAY).asRead();

        assertThat(first.asRead().content().title()).isEqualTo(anIssue().title());
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.number()).isEqualTo(TWELVE);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.by()).isEqualTo(SATO);
        assertThat(second.at()).isEqualTo(TUESDAY);
        assertThat(second.content()).isEqualTo(titled("Root keys are gone"));
        assertThat(second.raisedBy()).isEqualTo(NAKAMURA);
        assertThat(second.raisedAt()).isEqualTo(MONDAY).isEqualTo(second.statusSince());
        assertThat(second.origin()).isEqualTo(origin);
    }

    @Test
    void aChangeOfNothingIsNoVersion() {
        var issue = raised(anIssue());

        assertThat(issue.change(titled("  " + anIssue().title() + " "), SATO, TUESDAY))
                .isSameAs(issue);
    }

    @Test
    void aVersionIsNeverOlderThanTheOneBefore() {
        var next = raised(anIssue()).change(titled("Other"), SATO, MONDAY.minusSeconds(3));

        assertThat(next.at()).isEqualTo(MONDAY);
    }

    @Test
    void aMoveKeepsTheWordsAndTellsSinceWhen() {
        var taken = raised(anIssue()).move(IssueStatus.IN_PROGRESS, " ", SATO, TUESDAY);
        var held = taken.move(IssueStatus.BLOCKED, " The vendor is silent ", NAKAMURA, TUESDAY.plusSeconds(60));

        assertThat(taken.asRead().reason()).isNull();
        assertThat(held.asRead().content()).isEqualTo(anIssue());
        assertThat(held.asRead().status()).isEqualTo(IssueStatus.BLOCKED);
        assertThat(held.asRead().statusSince()).isEqualTo(TUESDAY.plusSeconds(60));
        assertThat(held.asRead().reason()).isEqualTo("The vendor is silent");
        assertThat(held.change(titled("Other"), SATO, TUESDAY.plusSeconds(90))
                        .asRead()
                        .statusSince())
                .isEqualTo(TUESDAY.plusSeconds(60));
    }

    @Test
    void holdingNeedsAReason() {
        var issue = raised(anIssue());

        assertThatThrownBy(() -> issue.move(IssueStatus.BLOCKED, " \n", SATO, TUESDAY))
                .isInstanceOf(IssueMoveNeedsReason.class);
        assertThat(issue.move(IssueStatus.BLOCKED, "Because", SATO, TUESDAY)
                        .asRead()
                        .status())
                .isEqualTo(IssueStatus.BLOCKED);
    }

    @ParameterizedTest
    @EnumSource
    void closingTellsHowAndWhy(Resolution how) {
        var issue = raised(anIssue());

        assertThatThrownBy(() -> issue.close(how, " \n", SATO, TUESDAY)).isInstanceOf(IssueMoveNeedsReason.class);
        var closed = issue.close(how, "Because", SATO, TUESDAY).asRead();
        assertThat(closed.status()).isEqualTo(how.status());
        assertThat(closed.resolution()).isEqualTo(how);
        assertThat(closed.reason()).isEqualTo("Because");
        assertThat(closed.status().isDone()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "RISK_ACCEPTED", "NOT_AN_ISSUE"})
    void nothingIsDoneWithByJustMovingIt(IssueStatus done) {
        assertThatThrownBy(() -> raised(anIssue()).move(done, "Because", SATO, TUESDAY))
                .isInstanceOf(IssueNeedsResolution.class);
    }

    @Test
    void aResolutionStaysWithWhatIsWrittenLaterAndGoesWhenItIsReopened() {
        var closed = raised(anIssue()).close(Resolution.DUPLICATE, "Of SEC-3", SATO, TUESDAY);

        assertThat(closed.change(titled("Other"), SATO, TUESDAY.plusSeconds(1))
                        .asRead()
                        .resolution())
                .isEqualTo(Resolution.DUPLICATE);
        assertThat(closed.move(IssueStatus.OPEN, "It is not", SATO, TUESDAY.plusSeconds(1))
                        .asRead()
                        .resolution())
                .isNull();
    }

    static Stream<Issue> done() {
        return Stream.concat(
                Arrays.stream(Resolution.values()).map(how -> raised(anIssue()).close(how, "Because", SATO, TUESDAY)),
                Stream.of(accepted(raised(anIssue()))));
    }

    @ParameterizedTest
    @MethodSource("done")
    void whatIsDoneIsReopenedWithAReasonBeforeItGoesElsewhere(Issue issue) {
        assertThat(issue.asRead().status().next()).containsExactlyInAnyOrder(IssueStatus.OPEN, IssueStatus.IN_PROGRESS);
        assertThatThrownBy(() -> issue.move(IssueStatus.OPEN, "", SATO, TUESDAY))
                .isInstanceOf(IssueMoveNeedsReason.class);
        assertThatThrownBy(() -> issue.move(IssueStatus.BLOCKED, "Because", SATO, TUESDAY))
                .isInstanceOf(IssueCannotMove.class);
        for (var how : Resolution.values()) {
            assertThatThrownBy(() -> issue.close(how, "Because", SATO, TUESDAY)).isInstanceOf(IssueCannotMove.class);
        }
        assertThatThrownBy(() -> issue.askToAccept(TODAY.plusDays(9), "Because", SATO, TUESDAY, TODAY))
                .isInstanceOf(IssueCannotMove.class);
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesToWhereItIs(IssueStatus status) {
        assertThat(status.next()).doesNotContain(status);
    }

    @Test
    void aRefusalSpeaksBothLanguagesAndNamesTheIssue() {
        assertThatThrownBy(() -> raised(anIssue()).move(IssueStatus.OPEN, "", SATO, TUESDAY))
                .isInstanceOfSatisfying(IssueCannotMove.class, refusal -> {
                    assertThat(refusal.sentence(Language.JA)).contains("SEC-12").doesNotStartWith("!");
                    assertThat(refusal.sentence(Language.EN)).contains("SEC-12").doesNotStartWith("!");
                });
    }

    @Test
    void differencesNameEachFieldThatDiffers() {
        var other = new IssueDraft(
                "Other",
                "Words",
                Severity.LOW,
                new PersonId(UUID.randomUUID()),
                Due.on(TODAY),
                Set.of(new ThreatId("ransomware")),
                Set.of(new ControlId("immutable-backups")),
                new Cost(1L, 0L),
                Set.of("Q3"));

        assertThat(IssueVersion.differences(anIssue(), anIssue())).isEmpty();
        assertThat(IssueVersion.differences(anIssue(), other))
                .isEqualTo(EnumSet.complementOf(
                        EnumSet.of(Field.STATUS, Field.ACCEPTANCE, Field.RELATIONS, Field.INCIDENT)));
        assertThat(IssueVersion.differences(anIssue(), described(anIssue(), "Words")))
                .containsExactly(Field.DESCRIPTION);
    }

    @Test
    void versionsDifferByStatusToo() {
        var before = raised(anIssue());
        var after = before.move(IssueStatus.IN_PROGRESS, "", SATO, TUESDAY);

        assertThat(after.asRead().differencesFrom(before.asRead())).containsExactly(Field.STATUS);
        assertThat(after.asRead().value(Field.STATUS)).isEqualTo(IssueStatus.IN_PROGRESS);
        for (var moved : List.of(Field.STATUS, Field.ACCEPTANCE, Field.RELATIONS, Field.INCIDENT)) {
            assertThatThrownBy(() -> IssueVersion.value(anIssue(), moved)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void versionsDifferByWhatIsAskedToo() {
        var before = raised(anIssue());
        var after = before.askToAccept(TODAY.plusDays(9), "Cheap", SATO, TUESDAY, TODAY);

        assertThat(after.asRead().differencesFrom(before.asRead())).containsExactly(Field.ACCEPTANCE);
        assertThat(accepted(before).asRead().differencesFrom(before.asRead()))
                .containsExactly(Field.STATUS, Field.ACCEPTANCE);
    }

    @Test
    void whatAnotherRecordTellsOfItsWordsEndsNoAcceptance() {
        var accepted = accepted(raised(anIssue()));

        var retold = accepted.retold(titled("Other"), IssueStatus.RISK_ACCEPTED, "", SATO, TUESDAY, TUESDAY);
        assertThat(retold.asRead().acceptance()).isEqualTo(accepted.asRead().acceptance());
        assertThat(accepted.retold(titled("Other"), IssueStatus.OPEN, "", SATO, TUESDAY, TUESDAY)
                        .asRead()
                        .acceptance())
                .extracting(Acceptance::state)
                .isEqualTo(Acceptance.State.ENDED);
    }

    private static Issue accepted(Issue issue) {
        return issue.askToAccept(TODAY.plusDays(9), "Cheap", NAKAMURA, TUESDAY, TODAY)
                .accept("", SATO, TUESDAY, TODAY);
    }

    @Test
    void anIssueIsOverdueFromTheDayAfterUntilItIsDone() {
        var issue = raised(due(anIssue(), TODAY));

        assertThat(issue.asRead().summary().isOverdue(TODAY)).isFalse();
        assertThat(issue.asRead().summary().isOverdue(TODAY.plusDays(1))).isTrue();
        assertThat(issue.asRead().summary().daysLeft(TODAY.plusDays(1))).isEqualTo(-1);
        assertThat(issue.close(Resolution.FIXED, "Done", SATO, TUESDAY)
                        .asRead()
                        .summary()
                        .isOverdue(TODAY.plusDays(1)))
                .isFalse();
        assertThat(raised(anIssue()).asRead().summary().isOverdue(TODAY)).isFalse();
    }

    @Test
    void aDueDateIsReadOrUnreadableNotBoth() {
        assertThat(Due.unreadable("2Q末").isUnknown()).isTrue();
        assertThat(Due.of(null)).isEqualTo(Due.NOT_SET);
        assertThat(Due.of(TODAY)).isEqualTo(Due.on(TODAY));
        assertThat(Due.on(TODAY).isUnknown()).isFalse();
        assertThatThrownBy(() -> new Due(TODAY, "2Q末")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ownersAreTold() {
        var sato = new PersonId(UUID.randomUUID());

        assertThat(raised(ownedBy(anIssue(), sato)).isOwnedBy(sato)).isTrue();
        assertThat(raised(ownedBy(anIssue(), sato)).isOwnedBy(new PersonId(UUID.randomUUID())))
                .isFalse();
        assertThat(raised(anIssue()).isOwnedBy(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEC-214", "sec-214", "214", "  Sec-0214 "})
    void aNumberIsReadAsPeopleWriteIt(String written) {
        assertThat(IssueNumber.parse(written)).hasValue(new IssueNumber(214));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SEC-", "SEC-0", "0", "-1", "SEC 214", "SEC-214a", "1234567890", "SEC--1", "2.0"})
    void anythingElseIsNoNumber(String written) {
        assertThat(IssueNumber.parse(written)).isEmpty();
    }

    @Test
    void numbersBeginAtOne() {
        assertThat(new IssueNumber(1)).hasToString("SEC-1");
        assertThatThrownBy(() -> new IssueNumber(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTitleIsOneLineWithAnEnd() {
        assertThat(titled("鍵".repeat(200)).title()).hasSize(200);
        assertThat(titled("\tKeys \n").title()).isEqualTo("Keys");
        for (var title : new String[] {"", "  ", "\u3000", "a".repeat(201), "two\nlines", "tab\tinside", "nul\0"}) {
            assertThatThrownBy(() -> titled(title)).as(title).isInstanceOf(IssueIncomplete.class);
        }
    }

    @Test
    void aDescriptionHasManyLinesAndAnEnd() {
        assertThat(described(anIssue(), " one\ntwo ").description()).isEqualTo("one\ntwo");
        assertThat(described(anIssue(), "a".repeat(20_000)).description()).hasSize(20_000);
        for (var description : new String[] {"a".repeat(20_001), "nul\0inside"}) {
            assertThatThrownBy(() -> described(anIssue(), description)).isInstanceOf(IssueIncomplete.class);
        }
    }

    @Test
    void aRemarkHasWordsAndAnEnd() {
        assertThat(new IssueComment(MONDAY, SATO, " Done ").text()).isEqualTo("Done");
        for (var text : new String[] {" ", "a".repeat(10_001), "nul\0inside"}) {
            assertThatThrownBy(() -> new IssueComment(MONDAY, SATO, text)).isInstanceOf(CommentRefused.class);
        }
    }

    @Test
    void aReasonHasAnEnd() {
        for (var why : new String[] {"a".repeat(2_001), "nul\0inside"}) {
            assertThatThrownBy(() -> raised(anIssue()).move(IssueStatus.BLOCKED, why, SATO, MONDAY))
                    .isInstanceOf(IssueReasonTooLong.class);
        }
    }

    private static Issue raised(IssueDraft draft) {
        return new Issue(TWELVE, draft, null, null, NAKAMURA, MONDAY);
    }
}
