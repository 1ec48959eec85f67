package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.costing;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.issues.BulkEdit.Change;
import dev.kamae.issues.BulkPreview.Row;
import dev.kamae.issues.IssueVersion.Field;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KamaeTest
class LabelsAndCostTests {

    private static final Cost DEAR = new Cost(1_500_000L, null);

    @Autowired
    private Issues issues;

    @Autowired
    private BulkEdits edits;

    @Autowired
    private PastIssues past;

    @Autowired
    private JdbcClient jdbc;

    private SignedInAs inoue;
    private SignedInAs owner;

    @BeforeEach
    void nothingYet() {
        jdbc.sql("truncate issue_version, issue_comment, issue_text, issue_alias")
                .update();
        inoue = SignedInAs.person(jdbc, "inoue", Role.ANALYST);
        owner = SignedInAs.person(jdbc, "owner-of-labels", Role.OWNER);
    }

    @Test
    void bothAreKeptByEveryChangeThatIsNotAboutThem() throws Exception {
        var raised = raise(costing(anIssue().withLabels(Set.of(" 監査 ", "Q3")), DEAR));

        assertThat(raised.content().labels()).as("without spaces around").containsExactlyInAnyOrder("監査", "Q3");
        var changed = inoue.call(() -> issues.change(
                raised.id(),
                1,
                raised.content()
                        .withSeverity(Severity.HIGH)
                        .withOwner(owner.id())
                        .withDue(Due.unreadable("2Q末"))));
        var moved = inoue.call(() -> issues.move(raised.id(), 2, IssueStatus.IN_PROGRESS, ""));

        assertThat(changed.differencesFrom(raised)).containsExactlyInAnyOrder(Field.SEVERITY, Field.OWNER, Field.DUE);
        assertThat(moved.content().labels()).containsExactlyInAnyOrder("監査", "Q3");
        assertThat(inoue.call(() -> issues.find(raised.number()))
                        .orElseThrow()
                        .content()
                        .cost())
                .isEqualTo(DEAR);
    }

    @Test
    void notKnownIsNotZeroAndAChangeOfEachIsTold() throws Exception {
        var raised = raise(anIssue());
        assertThat(inoue.call(() -> issues.find(raised.number()))
                        .orElseThrow()
                        .content()
                        .cost())
                .isEqualTo(Cost.NOT_KNOWN);

        var costly = inoue.call(() -> issues.change(raised.id(), 1, costing(raised.content(), new Cost(0L, null))));
        var labelled =
                inoue.call(() -> issues.change(raised.id(), 2, costly.content().withLabels(Set.of("A"))));

        assertThat(costly.differencesFrom(raised)).containsExactly(Field.COST);
        assertThat(labelled.differencesFrom(costly)).containsExactly(Field.LABELS);
        assertThat(inoue.call(() -> issues.find(raised.number()))
                        .orElseThrow()
                        .content()
                        .cost()
                        .once())
                .isZero();
    }

    @Test
    void whatIsNoLabelAndNoCostIsRefused() {
        for (var bad : List.of(" ", "a,b", "a\nb", "x".repeat(31))) {
            assertThatThrownBy(() -> anIssue().withLabels(Set.of(bad))).isInstanceOf(LabelRefused.class);
        }
        assertThatThrownBy(() -> anIssue().withLabels(many(11))).isInstanceOf(LabelRefused.class);
        assertThatThrownBy(() -> new Cost(-1L, null)).isInstanceOf(CostRefused.class);
        assertThatThrownBy(() -> new Cost(null, Cost.MOST_YEN + 1)).isInstanceOf(CostRefused.class);
    }

    @Test
    void aListIsNarrowedToALabelNowAndThenAndCountedByIt() throws Exception {
        var raised = raise(titled("Was labelled").withLabels(Set.of("Q3")));
        raise(titled("Both").withLabels(Set.of("Q3", "監査")));
        raise(titled("None"));
        var before =
                inoue.call(() -> issues.find(raised.number())).orElseThrow().at();
        inoue.call(() -> issues.change(raised.id(), 1, raised.content().withLabels(Set.of())));

        assertThat(listed(IssueFilter.UNRESOLVED.withLabel("Q3"))).containsExactly("Both");
        assertThat(listed(IssueFilter.UNRESOLVED.withLabel("Q3").at(before))).containsExactly("Was labelled");
        assertThat(inoue.call(() -> issues.groups(IssueFilter.UNRESOLVED, IssueGrouping.LABEL)))
                .extracting(count -> count.group().key() + " " + count.issues())
                .containsExactly("Q3 1", "監査 1", "null 2");
        var without = new IssueGroup(IssueGrouping.LABEL, null);
        assertThat(listed(IssueFilter.UNRESOLVED.withGroup(without))).containsExactly("Was labelled", "None");
        assertThat(listed(IssueFilter.UNRESOLVED.withGroup(new IssueGroup(IssueGrouping.LABEL, "監査"))))
                .containsExactly("Both");
    }

    @Test
    void thoseInUseAreOfferedMostUsedFirstAndAnOwnerKnowsTheirOwn() throws Exception {
        raise(anIssue().withLabels(Set.of("b", "a")));
        raise(anIssue().withLabels(Set.of("b")));
        raise(ownedBy(anIssue(), owner.id()).withLabels(Set.of("c")));

        assertThat(inoue.call(issues::labels)).containsExactly("b", "a", "c");
        assertThat(owner.call(issues::labels)).containsExactly("c");
    }

    @Test
    void manyGetALabelOrLoseOneAndOneThatHasTooManyIsLeft() throws Exception {
        var plain = raise(anIssue().withLabels(Set.of("old")));
        var full = raise(anIssue().withLabels(many(10)));
        var edit = new BulkEdit(List.of(new Change.LabelAdded("new"), new Change.LabelRemoved("old")), "");

        var preview = inoue.call(() -> edits.preview(List.of(plain.id(), full.id()), edit));
        assertThat(preview.rows()).extracting(Row::isChanged).containsExactly(true, false);
        assertThat(preview.rows().getLast().whyNot()).isInstanceOf(LabelRefused.class);
        inoue.call(() -> edits.apply(preview.agreed(), edit));

        assertThat(inoue.call(() -> issues.find(plain.number()))
                        .orElseThrow()
                        .content()
                        .labels())
                .containsExactly("new");
    }

    @Test
    void whatComesWithItsPastKeepsThem() throws Exception {
        var draft = costing(anIssue().withLabels(Set.of("監査", "Q3")), DEAR);
        var state = new PastIssue.State(Instant.parse("2026-03-02T03:00:00Z"), IssueStatus.OPEN, draft, "");

        var recorded = inoue.call(() -> past.record(List.of(new PastIssue(Set.of(), List.of(state))), _ -> {}));

        assertThat(inoue.call(() -> issues.find(recorded.getFirst().number()))
                        .orElseThrow()
                        .content())
                .isEqualTo(draft);
    }

    private IssueVersion raise(IssueDraft draft) throws Exception {
        return inoue.call(() -> issues.raise(draft, null));
    }

    private static Set<String> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "label-" + i).collect(Collectors.toSet());
    }

    private List<String> listed(IssueFilter filter) throws Exception {
        return inoue.call(() -> issues.list(filter, IssueOrder.NUMBER, true, 0, 100)).stream()
                .map(IssueSummary::title)
                .toList();
    }
}
