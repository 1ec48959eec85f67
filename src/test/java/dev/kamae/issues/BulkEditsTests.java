package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.BulkEdit.Change;
import dev.kamae.issues.BulkPreview.Agreed;
import dev.kamae.issues.IssueVersion.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Many issues are changed alike: told first, then done for those that were agreed to and that nobody has changed since. */
@KamaeTest
class BulkEditsTests {

    private static final BulkEdit CRITICAL = edit(new Change.SeverityTo(Severity.CRITICAL));
    private static final BulkEdit BLOCKED = new BulkEdit(List.of(new Change.StatusTo(IssueStatus.BLOCKED)), "Vendor");

    @Autowired
    private BulkEdits edits;

    @Autowired
    private Issues issues;

    @Autowired
    private JdbcClient sql;

    private SignedInAs nakamura;
    private SignedInAs sato;
    private SignedInAs owner;

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate issue_version, issue_comment, issue_text").update();
        nakamura = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        sato = SignedInAs.person(sql, "sato", Role.ANALYST);
        owner = SignedInAs.person(sql, "owner", Role.OWNER);
    }

    @Test
    void thePreviewSaysOfEachWhatWouldChangeAndChangesNothing() throws Exception {
        var open = raise(anIssue());
        var critical = raise(anIssue(Severity.CRITICAL));
        var done = nakamura.call(() -> issues.close(raise(anIssue()).id(), 1, Resolution.FIXED, "Done"));

        var preview = nakamura.call(() -> edits.preview(
                List.of(open.id(), critical.id(), done.id()),
                new BulkEdit(
                        List.of(new Change.SeverityTo(Severity.CRITICAL), new Change.StatusTo(IssueStatus.BLOCKED)),
                        "Vendor")));

        assertThat(preview.beyond()).isZero();
        assertThat(preview.rows().get(0).differences()).containsExactly(Field.STATUS, Field.SEVERITY);
        assertThat(preview.rows().get(1).differences()).containsExactly(Field.STATUS);
        assertThat(preview.rows().get(2).whyNot()).isInstanceOf(IssueCannotMove.class);
        assertThat(preview.agreed()).containsExactly(new Agreed(open.id(), 1), new Agreed(critical.id(), 1));
        assertThat(versions()).isEqualTo(4);
    }

    @Test
    void whatIsSoAlreadyIsNotChanged() throws Exception {
        var critical = raise(anIssue(Severity.CRITICAL));

        var preview = nakamura.call(() -> edits.preview(List.of(critical.id()), CRITICAL));

        assertThat(preview.rows().getFirst().isChanged()).isFalse();
        assertThat(preview.rows().getFirst().whyNot()).isNull();
        assertThat(preview.agreed()).isEmpty();
    }

    @Test
    void everyThingThatWasAgreedToIsChangedAndStandsInTheHistoryAndTheTrail() throws Exception {
        var one = raise(titled("One"));
        var two = raise(titled("Two"));
        var due = LocalDate.of(2026, 12, 24);
        var edit = new BulkEdit(
                List.of(
                        new Change.OwnerTo(sato.id()),
                        new Change.SeverityTo(Severity.CRITICAL),
                        new Change.DueTo(Due.on(due)),
                        new Change.StatusTo(IssueStatus.BLOCKED)),
                "Vendor");

        var outcome = nakamura.call(() ->
                edits.apply(edits.preview(List.of(one.id(), two.id()), edit).agreed(), edit));

        assertThat(outcome.left()).isEmpty();
        assertThat(outcome.changed()).containsExactlyInAnyOrder(one.number(), two.number());
        var after = current(one);
        assertThat(after.content())
                .isEqualTo(one.content()
                        .withOwner(sato.id())
                        .withSeverity(Severity.CRITICAL)
                        .withDue(Due.on(due)));
        assertThat(after.status()).isEqualTo(IssueStatus.BLOCKED);
        assertThat(after.reason()).isEqualTo("Vendor");
        assertThat(audited(one))
                .containsExactly(
                        "issues.raised person:" + nakamura.id(),
                        "issues.changed person:" + nakamura.id(),
                        "issues.moved person:" + nakamura.id());
    }

    @Test
    void anOwnerAndADayCanBeTakenAwayFromMany() throws Exception {
        var one = raise(ownedBy(anIssue(), sato.id()).withDue(Due.on(LocalDate.of(2026, 12, 24))));
        var edit = edit(new Change.OwnerTo(null), new Change.DueTo(Due.NOT_SET));

        nakamura.call(() -> edits.apply(List.of(new Agreed(one.id(), 1)), edit));

        assertThat(current(one).content().owner()).isNull();
        assertThat(current(one).content().due()).isEqualTo(Due.NOT_SET);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsLeftAndNamed() throws Exception {
        var one = raise(titled("One"));
        var two = raise(titled("Two"));
        var agreed = nakamura.call(
                () -> edits.preview(List.of(one.id(), two.id()), CRITICAL).agreed());
        sato.call(() -> issues.change(two.id(), 1, titled("Theirs")));

        var outcome = nakamura.call(() -> edits.apply(agreed, CRITICAL));

        assertThat(outcome.changed()).containsExactly(one.number());
        assertThat(outcome.left()).singleElement().satisfies(left -> {
            assertThat(left.issue()).isEqualTo(two.number());
            assertThat(left.why()).isInstanceOf(IssueChangedMeanwhile.class);
        });
        assertThat(current(two).content()).isEqualTo(titled("Theirs"));
        assertThat(current(one).content().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void whatCannotBeMovedSoIsLeftAndNamed() throws Exception {
        var open = raise(anIssue());
        var done = nakamura.call(() -> issues.close(raise(anIssue()).id(), 1, Resolution.FIXED, "Done"));
        var withoutReason = new BulkEdit(BLOCKED.changes(), "");

        var outcome =
                nakamura.call(() -> edits.apply(List.of(new Agreed(open.id(), 1), new Agreed(done.id(), 2)), BLOCKED));
        var unreasoned =
                nakamura.call(() -> edits.preview(List.of(raise(anIssue()).id()), withoutReason));

        assertThat(outcome.changed()).containsExactly(open.number());
        assertThat(outcome.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).isInstanceOf(IssueCannotMove.class));
        assertThat(unreasoned.rows().getFirst().whyNot()).isInstanceOf(IssueMoveNeedsReason.class);
    }

    @Test
    void allThatMatchAreReachedByTheFilterAndNoOthers() throws Exception {
        var high = raise(anIssue(Severity.HIGH));
        raise(anIssue(Severity.LOW));
        var filter = IssueFilter.UNRESOLVED.with(Set.of(Severity.HIGH));

        var preview = nakamura.call(() -> edits.preview(filter, CRITICAL));

        assertThat(preview.agreed()).containsExactly(new Agreed(high.id(), 1));
    }

    @Test
    void onlySoManyAreReachedAtOnceAndTheRestIsCounted() throws Exception {
        var one = raise(anIssue());
        sql.sql("""
                        insert into issue_version (issue, version, at, actor, number, raised_at, raised_by, title, description,
                               severity, status, status_since, threats)
                        select gen_random_uuid(), 1, now(), 'job:test', 100000 + n, now(), 'job:test', 'One of many', '', 'LOW',
                               'OPEN', now(), '{}'
                          from generate_series(1, :many) n
                        """).param("many", BulkEdits.MOST + 6).update();

        var preview = nakamura.call(() -> edits.preview(IssueFilter.UNRESOLVED, CRITICAL));

        assertThat(preview.rows()).hasSize(BulkEdits.MOST);
        assertThat(preview.beyond()).isEqualTo(7);
        var tooMany = new ArrayList<>(Collections.nCopies(BulkEdits.MOST + 1, new Agreed(one.id(), 1)));
        assertThatThrownBy(() -> nakamura.call(() -> edits.apply(tooMany, CRITICAL)))
                .isInstanceOf(TooManyIssues.class);
        assertThat(current(one).version()).isEqualTo(1);
    }

    @Test
    void anOwnerChangesTheirOwnAndNeverAnothers() throws Exception {
        var mine = raise(ownedBy(titled("Mine"), owner.id()));
        var others = raise(ownedBy(titled("Others"), sato.id()));

        var preview = owner.call(() -> edits.preview(List.of(mine.id(), others.id()), CRITICAL));
        var outcome =
                owner.call(() -> edits.apply(List.of(new Agreed(mine.id(), 1), new Agreed(others.id(), 1)), CRITICAL));

        assertThat(preview.rows()).extracting(row -> row.issue().number()).containsExactly(mine.number());
        assertThat(outcome.changed()).containsExactly(mine.number());
        assertThat(outcome.left()).as("what one may not see is not named").isEmpty();
        assertThat(current(others).version()).isEqualTo(1);
    }

    @Test
    void whoSeesAllAndOwnsSomeIsToldWhichAreAnothers() throws Exception {
        var both = SignedInAs.person(sql, "both", Role.OWNER, Role.EXECUTIVE);
        var others = raise(ownedBy(titled("Others"), sato.id()));

        var outcome = both.call(() -> edits.apply(List.of(new Agreed(others.id(), 1)), CRITICAL));

        assertThat(outcome.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).isInstanceOf(NotOnesOwnIssue.class));
        assertThat(current(others).version()).isEqualTo(1);
    }

    @Test
    void whoOnlyLooksChangesNoneOfThem() throws Exception {
        var one = raise(anIssue());
        for (var role : List.of(Role.EXECUTIVE, Role.AUDITOR, Role.ADMINISTRATOR)) {
            var looking = SignedInAs.person(sql, "looking", role);
            assertThat(looking.call(edits::mayEdit)).isFalse();
            assertThatThrownBy(() -> looking.call(() -> edits.preview(List.of(one.id()), CRITICAL)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> looking.call(() -> edits.apply(List.of(new Agreed(one.id(), 1)), CRITICAL)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void howAnIssueEndsIsDecidedForEachByItself() {
        for (var status : List.of(IssueStatus.RESOLVED, IssueStatus.NOT_AN_ISSUE, IssueStatus.RISK_ACCEPTED)) {
            assertThatThrownBy(() -> new Change.StatusTo(status)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static BulkEdit edit(Change... changes) {
        return new BulkEdit(Stream.of(changes).toList(), "");
    }

    private IssueVersion raise(IssueDraft draft) throws Exception {
        return nakamura.call(() -> issues.raise(draft, null));
    }

    private IssueVersion current(IssueVersion issue) throws Exception {
        return nakamura.call(() -> issues.find(issue.number())).orElseThrow();
    }

    private long versions() {
        return sql.sql("select count(*) from issue_version").query(Long.class).single();
    }

    private List<String> audited(IssueVersion issue) {
        return sql.sql("select action || ' ' || actor from audit_row where subject = :subject order by id")
                .param("subject", "issue:" + issue.number())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
