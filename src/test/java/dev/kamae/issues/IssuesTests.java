package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.described;
import static dev.kamae.issues.IssueFixtures.due;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kamae.KamaeTest;
import dev.kamae.core.Origin;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ThreatId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

@KamaeTest
class IssuesTests {

    /** Noon in Tokyo, in the middle of a month. */
    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    private Issues issues;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private Clock clock;

    @Autowired
    private IssueSearch search;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private SignedInAs nakamura;
    private SignedInAs sato;
    private SignedInAs owner;
    private SignedInAs auditor;
    private SignedInAs executive;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        sato = SignedInAs.person(jdbc, "sato", Role.ANALYST);
        owner = SignedInAs.person(jdbc, "owner", Role.OWNER);
        auditor = SignedInAs.person(jdbc, "auditor", Role.AUDITOR);
        executive = SignedInAs.person(jdbc, "executive", Role.EXECUTIVE);
    }

    @Test
    void whatWasRaisedIsFoundByItsNumber() throws Exception {
        var origin = new Origin("alert", "4711");
        var draft = new IssueDraft(
                "Keys", "Old ones", Severity.HIGH, owner.id(), Due.on(TODAY), Set.of(new ThreatId("cloud-keys")));

        var raised = nakamura.call(() -> issues.raise(draft, origin));

        var found = nakamura.call(() -> issues.find(raised.number())).orElseThrow();
        assertThat(found.content()).isEqualTo(draft);
        assertThat(found.origin()).isEqualTo(origin);
        assertThat(found.status()).isEqualTo(IssueStatus.OPEN);
        assertThat(found.by().id()).isEqualTo(nakamura.id().toString());
        assertThat(nakamura.call(() -> issues.find(new IssueNumber(999_999_999))))
                .isEmpty();
    }

    @Test
    void everyChangeAndMoveIsAVersion() throws Exception {
        var raised = raise(anIssue());
        var changed = sato.call(() -> issues.change(raised.id(), 1, anIssue(Severity.CRITICAL)));
        var moved = nakamura.call(() -> issues.move(raised.id(), 2, IssueStatus.BLOCKED, "The vendor is silent"));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(moved.version()).isEqualTo(3);
        var versions = nakamura.call(() -> issues.versions(raised.id()));
        assertThat(versions).extracting(IssueVersion::version).containsExactly(1, 2, 3);
        assertThat(versions)
                .extracting(version -> version.by().id())
                .containsExactly(
                        nakamura.id().toString(),
                        sato.id().toString(),
                        nakamura.id().toString());
        assertThat(versions.get(0).until()).isEqualTo(versions.get(1).at());
        assertThat(versions.get(1).until()).isEqualTo(versions.get(2).at());
        assertThat(versions.get(2).until()).isNull();
        assertThat(versions.get(2).reason()).isEqualTo("The vendor is silent");
        assertThat(versions.get(2).differencesFrom(versions.get(1))).containsExactly(IssueVersion.Field.STATUS);
    }

    @Test
    void savingNothingNewMakesNoVersion() throws Exception {
        var raised = raise(anIssue());

        assertThat(nakamura.call(() -> issues.change(raised.id(), 1, anIssue())).version())
                .isEqualTo(1);
        assertThat(nakamura.call(() -> issues.versions(raised.id()))).hasSize(1);
    }

    @Test
    void aMoveThatIsRefusedLeavesNoTrace() throws Exception {
        var raised = raise(anIssue());
        var rows = auditRows();

        assertThatThrownBy(() -> nakamura.call(() -> issues.close(raised.id(), 1, Resolution.FIXED, "")))
                .isInstanceOf(IssueMoveNeedsReason.class);

        assertThat(nakamura.call(() -> issues.versions(raised.id()))).hasSize(1);
        assertThat(auditRows()).isEqualTo(rows);
    }

    @Test
    void theSlowerOfTwoIsShownWhatTheOtherMade() throws Exception {
        var raised = raise(anIssue());
        sato.call(() -> issues.change(raised.id(), 1, titled("Theirs")));

        assertThatThrownBy(() -> nakamura.call(() -> issues.change(raised.id(), 1, titled("Mine"))))
                .isInstanceOfSatisfying(IssueChangedMeanwhile.class, refusal -> {
                    assertThat(refusal.theirs().version()).isEqualTo(2);
                    assertThat(refusal.theirs().content().title()).isEqualTo("Theirs");
                    assertThat(refusal.theirs().by().id()).isEqualTo(sato.id().toString());
                });
        assertThatThrownBy(() -> nakamura.call(() -> issues.move(raised.id(), 1, IssueStatus.IN_PROGRESS, "")))
                .isInstanceOf(IssueChangedMeanwhile.class);
    }

    @Test
    void ofTwoAtTheVerySameTimeOneWinsAndNoVersionIsLost() throws Exception {
        for (int round = 1; round <= 20; round++) {
            var raised = raise(anIssue());
            var outcomes = atOnce(
                    () -> nakamura.call(() -> issues.change(raised.id(), 1, titled("Nakamura's"))),
                    () -> sato.call(() -> issues.change(raised.id(), 1, titled("Sato's"))));

            assertThat(outcomes.stream().filter(IssueVersion.class::isInstance)).hasSize(1);
            assertThat(outcomes.stream().filter(IssueChangedMeanwhile.class::isInstance))
                    .hasSize(1);
            var winner = outcomes.stream()
                    .filter(IssueVersion.class::isInstance)
                    .map(IssueVersion.class::cast)
                    .findAny()
                    .orElseThrow();
            var refused = outcomes.stream()
                    .filter(IssueChangedMeanwhile.class::isInstance)
                    .map(IssueChangedMeanwhile.class::cast)
                    .findAny()
                    .orElseThrow();
            assertThat(refused.theirs().content()).isEqualTo(winner.content());
            var versions = nakamura.call(() -> issues.versions(raised.id()));
            assertThat(versions).extracting(IssueVersion::version).containsExactly(1, 2);
            assertThat(versions.get(1).content()).isEqualTo(winner.content());
        }
    }

    @Test
    void anIssueIsToldAsItStoodAtAnyMoment() throws Exception {
        var second = NOON.plusSeconds(60);
        var raised = TeamClock.at(NOON, () -> raise(anIssue()));
        TeamClock.at(second, () -> nakamura.call(() -> issues.change(raised.id(), 1, titled("Later"))));

        assertThat(asOf(raised, NOON.minusMillis(1))).isNull();
        assertThat(asOf(raised, NOON)).isEqualTo(anIssue().title());
        assertThat(asOf(raised, second.minusMillis(1))).isEqualTo(anIssue().title());
        assertThat(asOf(raised, second)).isEqualTo("Later");
        assertThat(asOf(raised, second.plusSeconds(86_400))).isEqualTo("Later");
    }

    @Test
    void twoChangesInOneMomentLeaveTheLater() throws Exception {
        var raised = TeamClock.at(NOON, () -> raise(anIssue()));
        TeamClock.at(NOON, () -> nakamura.call(() -> issues.change(raised.id(), 1, titled("At once"))));

        assertThat(asOf(raised, NOON)).isEqualTo("At once");
    }

    @Test
    void remarksStandInTheirOrderAndMeetNoConflict() throws Exception {
        var raised = raise(anIssue());
        nakamura.run(() -> issues.comment(raised.id(), "First"));
        sato.call(() -> issues.change(raised.id(), 1, titled("Changed")));
        executive.run(() -> issues.comment(raised.id(), "Second"));

        assertThat(auditor.call(() -> issues.comments(raised.id())))
                .extracting(IssueComment::text)
                .containsExactly("First", "Second");
        assertThat(nakamura.call(() -> issues.versions(raised.id()))).hasSize(2);
        assertThatThrownBy(() -> nakamura.run(() -> issues.comment(raised.id(), " ")))
                .isInstanceOf(CommentRefused.class);
        assertThatThrownBy(() -> nakamura.run(() -> issues.comment(IssueId.made(), "Lost")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void threatsAreThoseOfTheCatalogue() {
        var unknown = new IssueDraft("Keys", "", Severity.LOW, null, Due.NOT_SET, Set.of(new ThreatId("made-up")));

        assertThatThrownBy(() -> raise(unknown)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWordThatIsNoDateStaysWhenOtherThingsAreEdited() throws Exception {
        var raised = raise(due(anIssue(), Due.unreadable("2Q末")));

        var edited = nakamura.call(() -> issues.change(raised.id(), 1, titled(raised.content(), "Other")));
        assertThat(edited.content().due()).isEqualTo(Due.unreadable("2Q末"));
        assertThat(list(IssueFilter.UNRESOLVED).getFirst().due().isUnknown()).isTrue();

        var dated = nakamura.call(() -> issues.change(raised.id(), 2, due(edited.content(), TODAY)));
        assertThat(dated.content().due()).isEqualTo(Due.on(TODAY));
    }

    @Test
    void filtersNarrowTheList() throws Exception {
        var phishing = new ThreatId("phishing");
        var high = raise(anIssue(Severity.HIGH));
        var mine = raise(ownedBy(anIssue(), owner.id()));
        var threatened = raise(new IssueDraft("Mail", "", Severity.LOW, owner.id(), Due.NOT_SET, Set.of(phishing)));
        nakamura.call(() -> issues.close(threatened.id(), 1, Resolution.FIXED, "Done"));

        assertThat(list(IssueFilter.UNRESOLVED)).extracting(IssueSummary::id).containsExactly(high.id(), mine.id());
        var all = IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL);
        assertThat(list(all)).hasSize(3);
        assertThat(list(all.with(Set.of(Severity.HIGH, Severity.LOW))))
                .extracting(IssueSummary::id)
                .containsExactly(high.id(), threatened.id());
        assertThat(list(all.withOwner(owner.id())))
                .extracting(IssueSummary::id)
                .containsExactly(mine.id(), threatened.id());
        assertThat(list(all.withOwner(owner.id()).withText("mail")))
                .extracting(IssueSummary::id)
                .containsExactly(threatened.id());
    }

    @Test
    void theListIsNarrowedToOneThreat() throws Exception {
        var phishing = new ThreatId("phishing");
        raise(anIssue());
        var threatened = raise(new IssueDraft("Mail", "", Severity.LOW, null, Due.NOT_SET, Set.of(phishing)));

        assertThat(list(IssueFilter.UNRESOLVED.withThreat(phishing)))
                .extracting(IssueSummary::id)
                .containsExactly(threatened.id());
        assertThat(list(IssueFilter.UNRESOLVED.withThreat(new ThreatId("ddos"))))
                .isEmpty();
    }

    /** What is past its SLA is no matter of plain SQL: business days tell. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PAST_SLA")
    void everyStateCountsWhatPlainSqlCounts(IssueFilter.State state) throws Exception {
        TeamClock.at(NOON, () -> {
            oneOfEachStateInTwoMonths();
            var filter = IssueFilter.UNRESOLVED.with(state);
            var counted = nakamura.call(() -> issues.count(filter));
            assertThat(counted).isPositive().isEqualTo(countedPlainly(state));
            assertThat(list(filter)).hasSize(counted.intValue());
            return true;
        });
    }

    @Test
    void figuresEqualThoseOfTheLists() throws Exception {
        TeamClock.at(NOON, () -> {
            oneOfEachStateInTwoMonths();
            assertThat(nakamura.call(() -> issues.counts(null)))
                    .isEqualTo(new IssueCounts(
                            countedPlainly(IssueFilter.State.ALL),
                            countedPlainly(IssueFilter.State.UNRESOLVED),
                            countedPlainly(IssueFilter.State.OVERDUE),
                            countedPlainly(IssueFilter.State.OPEN),
                            countedPlainly(IssueFilter.State.IN_PROGRESS),
                            countedPlainly(IssueFilter.State.BLOCKED),
                            countedPlainly("status in ('OPEN', 'IN_PROGRESS', 'BLOCKED')"
                                    + " and severity in ('CRITICAL', 'HIGH')"),
                            countedPlainly(IssueFilter.State.RISK_ACCEPTED),
                            countedPlainly("raised_at >= '2026-10-31T15:00:00Z'"),
                            countedPlainly(IssueFilter.State.DONE_THIS_MONTH)));
            assertThat(owner.call(() -> issues.counts(null)).total()).isZero();
            return true;
        });
    }

    @Test
    void theIssuesOfAnAgeAreThoseThatItsFigureCounts() throws Exception {
        for (var days : List.of(0, 30, 31, 90, 91, 91, 180, 181, 400)) {
            TeamClock.at(NOON.minus(Duration.ofDays(days)), () -> raise(titled("Raised " + days + " days ago")));
        }

        var ages = nakamura.call(() -> issues.ages(NOON));
        assertThat(ages).isEqualTo(new IssueAges(2, 2, 3, 2));
        assertThat(ofAge(IssueAge.UP_TO_30)).containsExactlyInAnyOrder("Raised 0 days ago", "Raised 30 days ago");
        assertThat(ofAge(IssueAge.UP_TO_90)).containsExactlyInAnyOrder("Raised 31 days ago", "Raised 90 days ago");
        assertThat(ofAge(IssueAge.UP_TO_180)).hasSize(3);
        assertThat(ofAge(IssueAge.OLDER)).containsExactlyInAnyOrder("Raised 181 days ago", "Raised 400 days ago");
    }

    private List<String> ofAge(IssueAge age) throws Exception {
        return list(IssueFilter.UNRESOLVED.withAge(age).at(NOON)).stream()
                .map(IssueSummary::title)
                .toList();
    }

    @Test
    void theRegisterOfAnEarlierMomentIsAsItWasThen() throws Exception {
        var first = TeamClock.at(NOON, () -> raise(due(titled("First"), TODAY)));
        var tomorrow = NOON.plus(Duration.ofDays(1));
        TeamClock.at(tomorrow, () -> {
            raise(titled("Second"));
            return moved(first, IssueStatus.RESOLVED);
        });

        var then = IssueFilter.UNRESOLVED.at(tomorrow.minusMillis(1));
        assertThat(list(then)).extracting(IssueSummary::title).containsExactly("First");
        assertThat(list(then.with(IssueFilter.State.OVERDUE)))
                .as("it was due the day before")
                .hasSize(1);
        assertThat(list(IssueFilter.UNRESOLVED.at(NOON).with(IssueFilter.State.OVERDUE)))
                .isEmpty();
        assertThat(list(IssueFilter.UNRESOLVED.at(tomorrow)))
                .extracting(IssueSummary::title)
                .containsExactly("Second");
        assertThat(nakamura.call(() -> issues.counts(NOON.minusMillis(1))).total())
                .isZero();
        assertThat(nakamura.call(() -> issues.counts(NOON)).unresolved()).isEqualTo(1);
        assertThat(nakamura.call(() -> issues.counts(tomorrow)))
                .extracting(IssueCounts::total, IssueCounts::unresolved, IssueCounts::doneThisMonth)
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void theFirstInstantOfAMonthStillTellsOfTheMonthBefore() throws Exception {
        var midnight = Instant.parse("2026-10-31T15:00:00Z");
        TeamClock.at(midnight.minus(Duration.ofDays(3)), () -> moved(raise(anIssue()), IssueStatus.RESOLVED));

        assertThat(nakamura.call(() -> issues.counts(midnight)))
                .extracting(IssueCounts::raisedThisMonth, IssueCounts::doneThisMonth)
                .containsExactly(1L, 1L);
        assertThat(list(IssueFilter.UNRESOLVED
                        .with(IssueFilter.State.DONE_THIS_MONTH)
                        .at(midnight)))
                .hasSize(1);
        assertThat(nakamura.call(() -> issues.counts(midnight.plusMillis(1))))
                .extracting(IssueCounts::raisedThisMonth)
                .isEqualTo(0L);
    }

    @Test
    void anOwnerSeesOfThePastOnlyWhatIsTheirsToday() throws Exception {
        var given = TeamClock.at(NOON, () -> raise(ownedBy(titled("Given away"), owner.id())));
        var later = NOON.plus(Duration.ofHours(1));
        TeamClock.at(later, () -> {
            nakamura.call(() -> issues.change(given.id(), 1, ownedBy(titled("Given away"), sato.id())));
            return nakamura.call(() -> issues.raise(ownedBy(titled("Theirs"), owner.id()), null));
        });

        var then = IssueFilter.UNRESOLVED.at(NOON);
        assertThat(owner.call(() -> issues.list(then, IssueOrder.NUMBER, true, 0, 10)))
                .isEmpty();
        assertThat(owner.call(() -> issues.list(then.at(later), IssueOrder.NUMBER, true, 0, 10)))
                .extracting(IssueSummary::title)
                .containsExactly("Theirs");
    }

    @Test
    void anIssueThatWeakensAControlIsAmongThoseOfItsThreats() throws Exception {
        raise(new IssueDraft(
                "Weak", "", Severity.LOW, null, Due.NOT_SET, Set.of(), Set.of(new ControlId("waf-managed-rules"))));

        assertThat(list(IssueFilter.UNRESOLVED.withThreat(new ThreatId("injection"))))
                .hasSize(1);
        assertThat(list(IssueFilter.UNRESOLVED.withThreat(new ThreatId("phishing"))))
                .isEmpty();
    }

    @Test
    void agesAreDaysOfTheTeamsZone() throws Exception {
        for (var days : List.of(0, 30, 31, 90, 91, 180, 181, 400)) {
            TeamClock.at(NOON.minus(Duration.ofDays(days)), () -> raise(anIssue()));
        }
        TeamClock.at(NOON.minus(Duration.ofDays(10)), () -> moved(raise(anIssue()), IssueStatus.RESOLVED));

        assertThat(nakamura.call(() -> issues.ages(NOON))).isEqualTo(new IssueAges(2, 2, 2, 2));
        assertThat(nakamura.call(() -> issues.ages(NOON.minus(Duration.ofDays(100)))))
                .isEqualTo(new IssueAges(0, 2, 0, 1));
    }

    @Test
    void whatWeighsOnAThreatIsWhatIsNotDoneAndAcceptedRisks() throws Exception {
        var phishing = Set.of(new ThreatId("phishing"));
        for (var status : IssueStatus.values()) {
            TeamClock.at(
                    NOON,
                    () -> moved(
                            raise(new IssueDraft(status.name(), "", Severity.LOW, null, Due.NOT_SET, phishing)),
                            status));
        }
        TeamClock.at(NOON, () -> raise(anIssue()));

        assertThat(nakamura.call(() -> issues.weighing(NOON)))
                .extracting(issue -> issue.summary().title())
                .containsExactly("OPEN", "IN_PROGRESS", "BLOCKED", "RISK_ACCEPTED");
        assertThat(nakamura.call(() -> issues.weighing(NOON.minusMillis(1)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, true, 1 2 3 4", "NUMBER, false, 4 3 2 1",
        "SEVERITY, true, 2 4 1 3", "SEVERITY, false, 3 1 4 2",
        "DUE, true, 3 1 2 4", "DUE, false, 1 3 4 2",
        "STATUS, true, 1 3 4 2", "STATUS, false, 2 4 3 1",
        "TITLE, true, 1 2 3 4", "TITLE, false, 4 3 2 1"
    })
    void listsAreSorted(IssueOrder order, boolean ascending, String expected) throws Exception {
        raise(due(titled(anIssue(Severity.MEDIUM), "A1"), TODAY.plusDays(1)));
        var second = raise(titled(anIssue(Severity.CRITICAL), "B2"));
        raise(due(titled(anIssue(Severity.INFORMATION), "C3"), TODAY));
        raise(due(titled(anIssue(Severity.HIGH), "D4"), Due.unreadable("2Q末")));
        nakamura.call(() -> issues.move(second.id(), 1, IssueStatus.BLOCKED, "Because"));

        var titles = nakamura.call(() -> issues.list(IssueFilter.UNRESOLVED, order, ascending, 0, 10)).stream()
                .map(issue -> issue.title().substring(1))
                .toList();

        assertThat(titles).containsExactly(expected.split(" "));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() throws Exception {
        for (int i = 0; i < 7; i++) {
            raise(titled("Same"));
        }

        var paged = new ArrayList<IssueSummary>();
        for (int offset = 0; offset < 9; offset += 3) {
            var from = offset;
            paged.addAll(nakamura.call(() -> issues.list(IssueFilter.UNRESOLVED, IssueOrder.SEVERITY, true, from, 3)));
        }

        assertThat(paged).isEqualTo(list(IssueFilter.UNRESOLVED)).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "漏洩",
                "鍵",
                "漏洩　対策",
                "対策 漏洩",
                "AWS",
                "aws",
                "ＡＷＳ",
                "ｸﾗｳﾄﾞ",
                "クラウド",
                "100%",
                "a_b",
                "it's",
                "\"quoted\"",
                "C:\\keys",
                "remarked",
                "IAM remarked",
                "😀"
            })
    void theSearchFinds(String words) throws Exception {
        var wanted = raise(described(titled("AWSの鍵の漏洩と対策"), "クラウド IAM 100% a_b it's \"quoted\" C:\\keys 😀"));
        nakamura.run(() -> issues.comment(wanted.id(), "Remarked upon"));
        raise(described(titled("漏れと洩れ"), "100 axb ＩＡＮ"));

        assertThat(found(words)).containsExactly(wanted.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"漏対", "zz", "%", "_", "a%b", "漏洩 zz", "' or true --", "\\", "*", "\"", "remark keys2"})
    void theSearchTakesEveryCharacterLiterally(String words) throws Exception {
        raise(described(titled("漏洩と対策"), "keys and remarks"));

        assertThat(found(words)).isEmpty();
    }

    @Test
    void theSearchKnowsNumbersAndCurrentWordsOnly() throws Exception {
        var raised = raise(titled("Before"));
        nakamura.call(() -> issues.change(raised.id(), 1, titled("After")));

        assertThat(found(raised.number().toString())).containsExactly(raised.number());
        assertThat(found(raised.number().toString().toLowerCase(Locale.ROOT))).containsExactly(raised.number());
        assertThat(found("After")).containsExactly(raised.number());
        assertThat(found("Before")).isEmpty();
        assertThat(found("  ")).containsExactly(raised.number());
    }

    @Test
    void theSearchInTheTopBarOffersOnlyWhatOneMaySee() throws Exception {
        var mine = raise(ownedBy(titled("Keys of mine"), owner.id()));
        raise(titled("Keys of others"));

        assertThat(nakamura.call(() -> search.search("keys", 10))).hasSize(2);
        assertThat(nakamura.call(() -> search.search("keys", 1))).hasSize(1);
        assertThat(owner.call(() -> search.search("keys", 10)))
                .singleElement()
                .satisfies(hit -> assertThat(hit.path()).isEqualTo("issues/" + mine.number()));
        assertThat(search.search("keys", 10)).isEmpty();
    }

    @Test
    void anOwnerSeesAndEditsTheirOwnAndNoOther() throws Exception {
        var mine = raise(ownedBy(titled("Mine"), owner.id()));
        var others = raise(ownedBy(titled("Others"), sato.id()));

        assertThat(owner.call(() -> issues.find(mine.number()))).isPresent();
        assertThat(owner.call(() -> issues.list(IssueFilter.UNRESOLVED, IssueOrder.NUMBER, true, 0, 10)))
                .extracting(IssueSummary::number)
                .containsExactly(mine.number());
        assertThat(owner.call(() -> issues.count(IssueFilter.UNRESOLVED))).isEqualTo(1);
        assertThat(owner.call(() -> issues.move(mine.id(), 1, IssueStatus.IN_PROGRESS, ""))
                        .version())
                .isEqualTo(2);

        assertThat(owner.call(() -> issues.find(others.number()))).isEmpty();
        assertThat(owner.call(() -> issues.versions(others.id()))).isEmpty();
        assertThat(owner.call(() -> issues.comments(others.id()))).isEmpty();
        assertThat(owner.call(() -> issues.asOf(others.id(), Instant.now()))).isEmpty();
        assertThat(owner.call(() -> issues.mayEdit(others))).isFalse();
        assertThat(owner.call(issues::mayRaise)).isFalse();
        assertThatThrownBy(() -> owner.call(() -> issues.change(others.id(), 1, titled("Stolen"))))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> owner.run(() -> issues.comment(others.id(), "Hello")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> owner.call(() -> issues.raise(anIssue(), null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoOnlyLooksChangesNothing() throws Exception {
        var raised = raise(anIssue());

        assertThat(auditor.call(() -> issues.find(raised.number()))).isPresent();
        assertThat(auditor.call(() -> issues.mayEdit(raised))).isFalse();
        for (Callable<?> change : List.<Callable<?>>of(
                () -> issues.raise(anIssue(), null),
                () -> issues.change(raised.id(), 1, titled("Other")),
                () -> issues.move(raised.id(), 1, IssueStatus.IN_PROGRESS, ""))) {
            assertThatThrownBy(() -> auditor.call(change)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> auditor.run(() -> issues.comment(raised.id(), "Hello")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> issues.find(raised.number()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThat(nakamura.call(() -> issues.versions(raised.id()))).hasSize(1);
    }

    @Test
    void howAnIssueCameToAnEndIsKeptAndAudited() throws Exception {
        var raised = raise(anIssue());
        nakamura.call(() -> issues.close(raised.id(), 1, Resolution.NO_LONGER_APPLIES, "Switched off"));
        nakamura.call(() -> issues.move(raised.id(), 2, IssueStatus.OPEN, "Switched on again"));

        assertThat(nakamura.call(() -> issues.versions(raised.id())))
                .extracting(IssueVersion::status, IssueVersion::resolution)
                .containsExactly(
                        tuple(IssueStatus.OPEN, null),
                        tuple(IssueStatus.RESOLVED, Resolution.NO_LONGER_APPLIES),
                        tuple(IssueStatus.OPEN, null));
        assertThat(jdbc.sql("""
                                select detail ->> 'resolution' from audit_row
                                 where subject = :subject and action = 'issues.moved' order by id
                                """)
                        .param("subject", "issue:" + raised.number())
                        .query(String.class)
                        .list())
                .containsExactly("NO_LONGER_APPLIES", null);
    }

    @Test
    void whoMayNotEditAnIssueDoesNotCloseIt() throws Exception {
        var raised = raise(ownedBy(anIssue(), sato.id()));

        for (var other : List.of(auditor, executive)) {
            assertThatThrownBy(() -> other.call(() -> issues.close(raised.id(), 1, Resolution.FIXED, "Done")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> owner.call(() -> issues.close(raised.id(), 1, Resolution.FIXED, "Done")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void everyChangeIsInTheAuditTrailByTheSameTransaction() throws Exception {
        var raised = raise(anIssue(Severity.HIGH));
        nakamura.call(() -> issues.change(raised.id(), 1, titled("Other")));
        sato.call(() -> issues.move(raised.id(), 2, IssueStatus.IN_PROGRESS, ""));
        sato.run(() -> issues.comment(raised.id(), "Begun"));

        var rows = jdbc.sql("select action || ' ' || actor from audit_row where subject = :subject order by id")
                .param("subject", "issue:" + raised.number())
                .query(String.class)
                .list();
        assertThat(rows)
                .containsExactly(
                        "issues.raised person:" + nakamura.id(),
                        "issues.changed person:" + nakamura.id(),
                        "issues.moved person:" + sato.id(),
                        "issues.commented person:" + sato.id());
        var apart = jdbc.sql("""
                        select count(*) from issue_version v
                         where v.until is null
                           and v.xmin::text not in (select a.xmin::text from audit_row a where a.subject = :subject)
                        """)
                .param("subject", "issue:" + raised.number())
                .query(Long.class)
                .single();
        assertThat(apart).isZero();
    }

    @Test
    void whatIsRolledBackWasNeverAudited() throws Exception {
        var raised = raise(anIssue());
        var rows = auditRows();

        nakamura.run(() -> transaction.executeWithoutResult(status -> {
            issues.change(raised.id(), 1, titled("Never"));
            status.setRollbackOnly();
        }));

        assertThat(auditRows()).isEqualTo(rows);
        assertThat(nakamura.call(() -> issues.versions(raised.id()))).hasSize(1);
        assertThat(found("Never")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_row set actor = 'person:nobody'",
                "delete from audit_row",
                "truncate audit_row cascade",
                "insert into audit_row (id, at, actor, action, subject, detail) overriding system value"
                        + " select id, at, 'person:nobody', action, subject, detail from audit_row"
                        + " on conflict (id) do update set actor = excluded.actor"
            })
    void theAuditTrailRefusesToBeRewritten(String rewriting) throws Exception {
        raise(anIssue());
        var rows = auditRows();

        assertThatThrownBy(() -> jdbc.sql(rewriting).update()).hasMessageContaining("only ever appended to");

        assertThat(auditRows()).isEqualTo(rows);
    }

    private IssueVersion raise(IssueDraft draft) throws Exception {
        return nakamura.call(() -> issues.raise(draft, null));
    }

    private List<IssueSummary> list(IssueFilter filter) throws Exception {
        return nakamura.call(() -> issues.list(filter, IssueOrder.NUMBER, true, 0, 100));
    }

    @Test
    void everyWordCountsAndAnAddressCanCarryAnything() throws Exception {
        var raised =
                raise(new IssueDraft("Limit on tries, a b c d e f g h", "", Severity.LOW, null, Due.NOT_SET, Set.of()));

        assertThat(found("a b c d e f g h zz")).isEmpty();
        assertThat(found("Limit\0tries")).containsExactly(raised.number());
    }

    private List<IssueNumber> found(String words) throws Exception {
        return list(IssueFilter.UNRESOLVED.withText(words)).stream()
                .map(IssueSummary::number)
                .toList();
    }

    private @Nullable String asOf(IssueVersion issue, Instant moment) throws Exception {
        return nakamura.call(() -> issues.asOf(issue.id(), moment))
                .map(version -> version.content().title())
                .orElse(null);
    }

    private long auditRows() {
        return jdbc.sql("select count(*) from audit_row").query(Long.class).single();
    }

    /** Each state twice: an overdue high one moved last month, and one due today moved just now. */
    private void oneOfEachStateInTwoMonths() throws Exception {
        for (var status : IssueStatus.values()) {
            var past = TeamClock.at(
                    Instant.parse("2026-10-31T14:59:59Z"),
                    () -> moved(raise(due(anIssue(Severity.HIGH), TODAY.minusDays(1))), status));
            var now = moved(raise(due(anIssue(Severity.LOW), TODAY)), status);
            assertThat(List.of(past, now)).extracting(IssueVersion::status).containsOnly(status);
        }
    }

    private IssueVersion moved(IssueVersion issue, IssueStatus to) throws Exception {
        return switch (to) {
            case OPEN -> issue;
            case RISK_ACCEPTED -> {
                var until = LocalDate.now(clock).plusDays(30);
                nakamura.call(() -> acceptances.ask(issue.id(), 1, until, "Because"));
                yield executive.call(() -> acceptances.approve(issue.id(), 2, ""));
            }
            case RESOLVED -> nakamura.call(() -> issues.close(issue.id(), 1, Resolution.FIXED, "Because"));
            case NOT_AN_ISSUE -> nakamura.call(() -> issues.close(issue.id(), 1, Resolution.OUT_OF_SCOPE, "Because"));
            case IN_PROGRESS, BLOCKED -> nakamura.call(() -> issues.move(issue.id(), 1, to, "Because"));
        };
    }

    private long countedPlainly(IssueFilter.State state) {
        var done = "status in ('RESOLVED', 'RISK_ACCEPTED', 'NOT_AN_ISSUE')";
        return countedPlainly(
                switch (state) {
                    case ALL -> "true";
                    case UNRESOLVED -> "status in ('OPEN', 'IN_PROGRESS', 'BLOCKED')";
                    case OVERDUE -> "status in ('OPEN', 'IN_PROGRESS', 'BLOCKED') and due_date < date '2026-11-16'";
                    case IN_TIME ->
                        "status in ('OPEN', 'IN_PROGRESS', 'BLOCKED') and coalesce(due_date, date 'infinity') >= date '2026-11-16'";
                    case RAISED_THIS_MONTH -> "raised_at >= timestamptz '2026-11-01 00:00 Asia/Tokyo'";
                    case DONE_THIS_MONTH -> done + " and status_since >= timestamptz '2026-11-01 00:00 Asia/Tokyo'";
                    default -> "status = '" + state + "'";
                });
    }

    private long countedPlainly(String condition) {
        return jdbc.sql("select count(*) from issue_version where until is null and " + condition)
                .query(Long.class)
                .single();
    }

    /** What each gives, or how it failed. */
    private static List<Object> atOnce(Callable<?>... works) throws Exception {
        var start = new CyclicBarrier(works.length);
        try (var threads = Executors.newFixedThreadPool(works.length)) {
            var running = new ArrayList<Future<Object>>();
            Arrays.stream(works)
                    .forEach(work -> running.add(threads.submit(() -> {
                        start.await();
                        try {
                            return work.call();
                        } catch (Exception failed) {
                            return failed;
                        }
                    })));
            var outcomes = new ArrayList<>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
