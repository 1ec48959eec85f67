package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Actor;
import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.JobIdentity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.AcceptanceRefused.Reason;
import dev.kamae.jobs.Run;
import dev.kamae.threats.ThreatId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@KamaeTest
class AcceptancesTests {

    /** Noon in Tokyo on 2026-11-16. */
    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);

    /** The last minute in Tokyo of the last day, and when the job runs after it. */
    private static final Instant LAST_MINUTE = Instant.parse("2026-11-30T14:59:00Z");

    private static final Instant DAY_AFTER = Instant.parse("2026-11-30T15:05:00Z");

    @Autowired
    private Issues issues;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private AcceptanceExpiry expiry;

    @Autowired
    private IssueMonths months;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs nakamura;
    private SignedInAs owner;
    private SignedInAs auditor;
    private SignedInAs executive;
    private SignedInAs both;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text").update();
        nakamura = SignedInAs.person(jdbc, "nakamura", Role.ANALYST);
        owner = SignedInAs.person(jdbc, "owner", Role.OWNER);
        auditor = SignedInAs.person(jdbc, "auditor", Role.AUDITOR);
        executive = SignedInAs.person(jdbc, "executive", Role.EXECUTIVE);
        both = SignedInAs.person(jdbc, "both", Role.ANALYST, Role.EXECUTIVE);
    }

    @Test
    void anotherPersonApprovesWhatOneAskedFor() throws Exception {
        var asked = asked(raise(anIssue()));

        assertThat(asked.status()).as("until somebody decides").isEqualTo(IssueStatus.OPEN);
        assertThat(asked.isAcceptanceAsked()).isTrue();
        assertThat(asked.acceptance())
                .isEqualTo(new Acceptance(
                        Acceptance.State.ASKED,
                        LAST_DAY,
                        "Replaced in spring",
                        Actor.person(nakamura.id().value()),
                        NOON));

        var accepted = decide(() -> acceptances.approve(asked.id(), 2, "Until the release"));

        assertThat(accepted.status()).isEqualTo(IssueStatus.RISK_ACCEPTED);
        assertThat(accepted.isAcceptanceAsked()).isFalse();
        assertThat(state(accepted)).isEqualTo(Acceptance.State.ACCEPTED);
        assertThat(accepted.by()).isEqualTo(Actor.person(executive.id().value()));
        assertThat(accepted.reason()).isEqualTo("Until the release");
        assertThat(stored(accepted)).isEqualTo(accepted.acceptance());
        assertThat(actions(accepted))
                .containsExactly(
                        "issues.raised", "issues.acceptanceAsked", "issues.acceptanceApproved", "issues.moved");
    }

    @Test
    void whoAskedDoesNotApproveEvenIfTheyMayDecide() throws Exception {
        var raised = raise(anIssue());
        var asked = at(NOON, both, () -> acceptances.ask(raised.id(), 1, LAST_DAY, "Cheap"));

        assertThatThrownBy(() -> at(NOON, both, () -> acceptances.approve(asked.id(), 2, "")))
                .isInstanceOfSatisfying(
                        AcceptanceRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OWN_REQUEST));

        assertThat(at(NOON, both, () -> acceptances.isOwnRequest(request(asked))))
                .isTrue();
        assertThat(at(NOON, executive, () -> acceptances.isOwnRequest(request(asked))))
                .isFalse();
        assertThat(current(asked).status()).isEqualTo(IssueStatus.OPEN);
        assertThat(decide(() -> acceptances.approve(asked.id(), 2, "")).status())
                .isEqualTo(IssueStatus.RISK_ACCEPTED);
    }

    @Test
    void whatIsDeclinedSaysWhyAndGoesOnAsItWas() throws Exception {
        var asked = asked(raise(anIssue()));

        assertThatThrownBy(() -> decide(() -> acceptances.decline(asked.id(), 2, " ")))
                .isInstanceOf(IssueMoveNeedsReason.class);
        var declined = decide(() -> acceptances.decline(asked.id(), 2, "Customers would leave"));

        assertThat(declined.status()).isEqualTo(IssueStatus.OPEN);
        assertThat(declined.statusSince()).isEqualTo(asked.statusSince());
        assertThat(state(declined)).isEqualTo(Acceptance.State.DECLINED);
        assertThat(declined.reason()).isEqualTo("Customers would leave");
        refused(Reason.NOT_ASKED, () -> decide(() -> acceptances.approve(asked.id(), 3, "")));
        assertThat(actions(declined)).endsWith("issues.acceptanceDeclined");
        assertThat(asked(declined).isAcceptanceAsked()).as("one may ask again").isTrue();
    }

    @Test
    void aRequestNeedsAReasonAndADayThatIsNeitherNearNorFar() throws Exception {
        var raised = raise(anIssue());
        var today = LocalDate.of(2026, 11, 16);

        refused(Reason.ENDS_TOO_SOON, () -> ask(raised, today, "Cheap"));
        refused(Reason.ENDS_TOO_LATE, () -> ask(raised, today.plusDays(Acceptance.LONGEST_DAYS + 1), "Cheap"));
        assertThatThrownBy(() -> ask(raised, LAST_DAY, " ")).isInstanceOf(IssueMoveNeedsReason.class);
        assertThatThrownBy(() -> ask(raised, LAST_DAY, "x".repeat(2_001))).isInstanceOf(IssueReasonTooLong.class);
        assertThat(current(raised).version()).isEqualTo(1);

        var asked = ask(raised, today.plusDays(Acceptance.LONGEST_DAYS), "Cheap");
        refused(Reason.ASKED_ALREADY, () -> ask(asked, LAST_DAY, "Cheap"));
        refused(
                Reason.NOT_ASKED,
                () -> decide(() -> acceptances.approve(raise(anIssue()).id(), 1, "")));
    }

    @Test
    void whatIsDoneIsNotAskedForAndClosingWithdrawsTheRequest() throws Exception {
        var asked = asked(raise(anIssue()));
        var taken = at(NOON, nakamura, () -> issues.move(asked.id(), 2, IssueStatus.IN_PROGRESS, ""));
        assertThat(taken.isAcceptanceAsked()).as("work goes on while one waits").isTrue();

        var closed = at(NOON, nakamura, () -> issues.close(asked.id(), 3, Resolution.FIXED, "Done"));

        assertThat(state(closed)).isEqualTo(Acceptance.State.WITHDRAWN);
        refused(Reason.NOT_ASKED, () -> decide(() -> acceptances.approve(asked.id(), 4, "")));
        assertThatThrownBy(() -> ask(closed, LAST_DAY, "Cheap")).isInstanceOf(IssueCannotMove.class);
    }

    @Test
    void aRequestIsTakenBackByWhoMayEdit() throws Exception {
        var asked = asked(raise(anIssue()));

        assertThatThrownBy(() -> at(NOON, executive, () -> acceptances.withdraw(asked.id(), 2)))
                .isInstanceOf(AccessDeniedException.class);
        var withdrawn = at(NOON, nakamura, () -> acceptances.withdraw(asked.id(), 2));

        assertThat(state(withdrawn)).isEqualTo(Acceptance.State.WITHDRAWN);
        assertThat(withdrawn.status()).isEqualTo(IssueStatus.OPEN);
        assertThat(actions(withdrawn)).endsWith("issues.acceptanceWithdrawn");
    }

    @Test
    void whoDecidesOnWhatHasChangedMeanwhileIsShownIt() throws Exception {
        var asked = asked(raise(anIssue()));
        at(NOON, nakamura, () -> issues.change(asked.id(), 2, titled(anIssue(Severity.CRITICAL), "All keys leaked")));

        for (Callable<?> decision : List.<Callable<?>>of(
                () -> acceptances.approve(asked.id(), 2, ""), () -> acceptances.decline(asked.id(), 2, "No"))) {
            assertThatThrownBy(() -> at(NOON, executive, decision))
                    .isInstanceOfSatisfying(IssueChangedMeanwhile.class, meanwhile -> {
                        assertThat(meanwhile.theirs().content().title()).isEqualTo("All keys leaked");
                        assertThat(meanwhile.theirs().isAcceptanceAsked()).isTrue();
                    });
        }
        assertThat(decide(() -> acceptances.approve(asked.id(), 3, "")).status())
                .as("having seen it")
                .isEqualTo(IssueStatus.RISK_ACCEPTED);
    }

    @Test
    void oneOfTwoWhoDecideAtOnceIsShownWhatTheOtherDecided() throws Exception {
        var asked = asked(raise(anIssue()));
        decide(() -> acceptances.decline(asked.id(), 2, "No"));

        assertThatThrownBy(() -> at(NOON, both, () -> acceptances.approve(asked.id(), 2, "")))
                .isInstanceOfSatisfying(
                        IssueChangedMeanwhile.class,
                        meanwhile -> assertThat(state(meanwhile.theirs())).isEqualTo(Acceptance.State.DECLINED));
    }

    @Test
    void anOwnerAsksForTheirOwnAndOnlyWhoDecidesDecides() throws Exception {
        var mine = raise(ownedBy(anIssue(), owner.id()));
        var others = raise(anIssue());

        var asked = at(NOON, owner, () -> acceptances.ask(mine.id(), 1, LAST_DAY, "Cheap"));
        assertThatThrownBy(() -> at(NOON, owner, () -> acceptances.ask(others.id(), 1, LAST_DAY, "Cheap")))
                .isInstanceOf(NoSuchElementException.class);
        for (var other : List.of(auditor, executive)) {
            assertThatThrownBy(() -> at(NOON, other, () -> acceptances.ask(others.id(), 1, LAST_DAY, "Cheap")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (var other : List.of(nakamura, owner, auditor)) {
            assertThatThrownBy(() -> at(NOON, other, () -> acceptances.approve(mine.id(), 2, "")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> at(NOON, other, () -> acceptances.decline(mine.id(), 2, "No")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> at(NOON, owner, acceptances::asked)).isInstanceOf(AccessDeniedException.class);
        assertThat(at(NOON, auditor, acceptances::asked))
                .extracting(IssueVersion::number)
                .containsExactly(asked.number());
    }

    @Test
    void theDayAfterItsLastTheIssueReopensByItselfAndTellsSo() throws Exception {
        var accepted = accepted(raise(anIssue()));

        assertThat(reopened(LAST_MINUTE)).isEmpty();
        assertThat(current(accepted).status()).isEqualTo(IssueStatus.RISK_ACCEPTED);

        assertThat(reopened(DAY_AFTER)).containsExactly("issues.acceptance.reopened");

        var opened = current(accepted);
        assertThat(opened.status()).isEqualTo(IssueStatus.OPEN);
        assertThat(opened.statusSince()).isEqualTo(DAY_AFTER);
        assertThat(state(opened)).isEqualTo(Acceptance.State.EXPIRED);
        assertThat(opened.by()).isEqualTo(Actor.job(AcceptanceExpiry.NAME));
        assertThat(actions(opened)).endsWith("issues.acceptanceExpired", "issues.moved");
        assertThat(reopened(DAY_AFTER.plusSeconds(3600))).as("once").isEmpty();
        assertThat(current(accepted).version()).isEqualTo(opened.version());
    }

    @Test
    void whatSomebodyTookUpAgainIsNotReopenedASecondTime() throws Exception {
        var accepted = accepted(raise(anIssue()));
        var ended = at(NOON, nakamura, () -> issues.move(accepted.id(), 3, IssueStatus.IN_PROGRESS, "There is money"));

        assertThat(state(ended)).isEqualTo(Acceptance.State.ENDED);
        assertThat(reopened(DAY_AFTER)).isEmpty();
        assertThat(current(ended).status()).isEqualTo(IssueStatus.IN_PROGRESS);
        assertThat(actions(ended)).endsWith("issues.acceptanceEnded", "issues.moved");
    }

    @Test
    void nobodyApprovesWhatHasEndedBefore() throws Exception {
        var asked = asked(raise(anIssue()));

        assertThat(reopened(DAY_AFTER)).as("nobody has accepted it").isEmpty();
        refused(Reason.OVER, () -> at(DAY_AFTER, executive, () -> acceptances.approve(asked.id(), 2, "")));
        assertThat(at(LAST_MINUTE, executive, () -> acceptances.approve(asked.id(), 2, ""))
                        .status())
                .isEqualTo(IssueStatus.RISK_ACCEPTED);
    }

    @Test
    void theMonthsAndTheScoresTakeItForWhatItIs() throws Exception {
        var threatened = new IssueDraft("Mail", "", Severity.LOW, null, Due.NOT_SET, Set.of(new ThreatId("phishing")));
        var accepted = accepted(raise(threatened));

        assertThat(month(LAST_MINUTE, 11))
                .extracting(IssueMonth::accepted, IssueMonth::left)
                .containsExactly(1L, 0L);
        assertThat(at(LAST_MINUTE, nakamura, () -> issues.weighing(LAST_MINUTE)))
                .singleElement()
                .satisfies(weighing -> assertThat(weighing.summary().status()).isEqualTo(IssueStatus.RISK_ACCEPTED));

        reopened(DAY_AFTER);

        assertThat(month(DAY_AFTER.plusSeconds(60), 11))
                .as("as it was known at its end")
                .extracting(IssueMonth::accepted, IssueMonth::left)
                .containsExactly(1L, 0L);
        assertThat(month(DAY_AFTER.plusSeconds(60), 12))
                .extracting(IssueMonth::carriedOver, IssueMonth::reopened, IssueMonth::left)
                .containsExactly(0L, 1L, 1L);
        assertThat(current(accepted).status()).isEqualTo(IssueStatus.OPEN);
    }

    @Test
    void whatEndsSoonComesFirstAndWhatHasNoRecordedEndIsCounted() throws Exception {
        var later = accepted(raise(anIssue()), LAST_DAY.plusDays(9));
        var sooner = accepted(raise(anIssue()));
        var endless = accepted(raise(anIssue()));
        jdbc.sql("""
                        update issue_version set accept_state = null, accept_until = null, accept_why = null,
                               accept_asked_by = null, accept_asked_at = null where issue = :issue
                        """).param("issue", endless.id().value()).update();

        assertThat(at(NOON, auditor, acceptances::accepted))
                .extracting(IssueVersion::number)
                .containsExactly(sooner.number(), later.number());
        assertThat(at(NOON, auditor, acceptances::withoutEnd)).isEqualTo(1);
        assertThat(current(endless).acceptance()).isNull();
        assertThat(reopened(DAY_AFTER)).hasSize(1);
        assertThat(current(endless).status()).isEqualTo(IssueStatus.RISK_ACCEPTED);
    }

    private IssueVersion raise(IssueDraft draft) throws Exception {
        return at(NOON, nakamura, () -> issues.raise(draft, null));
    }

    private IssueVersion ask(IssueVersion issue, LocalDate until, String why) throws Exception {
        return at(NOON, nakamura, () -> acceptances.ask(issue.id(), issue.version(), until, why));
    }

    private IssueVersion asked(IssueVersion issue) throws Exception {
        return ask(issue, LAST_DAY, "Replaced in spring");
    }

    private IssueVersion accepted(IssueVersion issue) throws Exception {
        return accepted(issue, LAST_DAY);
    }

    private IssueVersion accepted(IssueVersion issue, LocalDate until) throws Exception {
        var asked = ask(issue, until, "Replaced in spring");
        return decide(() -> acceptances.approve(asked.id(), asked.version(), ""));
    }

    private IssueVersion decide(Callable<IssueVersion> decision) throws Exception {
        return at(NOON, executive, decision);
    }

    private static <T> T at(Instant moment, SignedInAs person, Callable<T> work) throws Exception {
        return TeamClock.at(moment, () -> person.call(work));
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AcceptanceRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private IssueVersion current(IssueVersion issue) throws Exception {
        return nakamura.call(() -> issues.find(issue.number())).orElseThrow();
    }

    private @Nullable Acceptance stored(IssueVersion issue) throws Exception {
        return current(issue).acceptance();
    }

    private static Acceptance request(IssueVersion issue) {
        return java.util.Objects.requireNonNull(issue.acceptance());
    }

    private static Acceptance.State state(IssueVersion issue) {
        return request(issue).state();
    }

    private IssueMonth month(Instant moment, int month) throws Exception {
        var asked = YearMonth.of(2026, month);
        return at(moment, nakamura, () -> months.between(asked, asked)).getFirst();
    }

    private List<@Nullable String> actions(IssueVersion issue) {
        return jdbc.sql("select action from audit_row where subject = :subject order by id")
                .param("subject", "issue:" + issue.number())
                .query(String.class)
                .list();
    }

    /** Runs the job at a moment, as it runs by itself; the keys of what it noted. */
    private List<String> reopened(Instant moment) throws Exception {
        var noted = new ArrayList<String>();
        TeamClock.at(
                moment,
                () -> JobIdentity.as(expiry.name(), expiry.capabilities(), () -> {
                    expiry.run(new Noting(noted));
                    return noted;
                }));
        return noted;
    }

    private record Noting(List<String> keys) implements Run {

        @Override
        public String argument() {
            return "";
        }

        @Override
        public Actor startedBy() {
            return Actor.job(AcceptanceExpiry.NAME);
        }

        @Override
        public void progress(long done, long total) {}

        @Override
        public void progress(long done) {}

        @Override
        public void note(String key, Object... arguments) {
            keys.add(key);
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
