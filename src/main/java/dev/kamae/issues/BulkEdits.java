package dev.kamae.issues;

import dev.kamae.core.Refusal;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.BulkPreview.Agreed;
import dev.kamae.issues.BulkPreview.Row;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes many issues alike: first told for each, then done in one transaction for those that were agreed to. Whatever
 * somebody changes in between is left alone and named.
 */
@Service
@Transactional
public class BulkEdits {

    /** How many at once; a preview can still be read. */
    public static final int MOST = 500;

    private final IssueRepository issues;
    private final IssueList list;
    private final Issues register;
    private final Identity identity;
    private final Clock clock;

    BulkEdits(IssueRepository issues, IssueList list, Issues register, Identity identity, Clock clock) {
        this.issues = issues;
        this.list = list;
        this.register = register;
        this.identity = identity;
        this.clock = clock;
    }

    /** Whether the person may change any issue. */
    public boolean mayEdit() {
        return identity.mayAny(Capability.EDIT, Capability.OWN);
    }

    /** What an edit would do to these issues. */
    @RolesAllowed({Capability.EDIT, Capability.OWN})
    @Transactional(readOnly = true)
    public BulkPreview preview(Collection<IssueId> chosen, BulkEdit edit) {
        var some = chosen.stream().limit(MOST).toList();
        return preview(some, chosen.size() - some.size(), edit);
    }

    /** What an edit would do to all issues of a list, those due first in front. The list is that of now. */
    @RolesAllowed({Capability.EDIT, Capability.OWN})
    @Transactional(readOnly = true)
    public BulkPreview preview(IssueFilter filter, BulkEdit edit) {
        var now = filter.at(null);
        var some = list.page(now, onlyOf(), IssueOrder.DUE, true, 0, MOST).stream()
                .map(IssueSummary::id)
                .toList();
        return preview(some, list.count(now, onlyOf()) - some.size(), edit);
    }

    private BulkPreview preview(List<IssueId> some, long beyond, BulkEdit edit) {
        var rows = some.stream()
                .flatMap(id -> visible(id).stream())
                .map(issue -> row(issue, edit))
                .toList();
        return new BulkPreview(rows, beyond);
    }

    /**
     * Changes those that were agreed to, all in one transaction; refuses more than {@link #MOST}. One that has another version
     * by now, or cannot be changed so, stays as it is and is named.
     */
    @RolesAllowed({Capability.EDIT, Capability.OWN})
    public BulkOutcome apply(Collection<Agreed> agreed, BulkEdit edit) {
        if (agreed.size() > MOST) {
            throw new TooManyIssues(MOST);
        }
        var changed = new ArrayList<IssueNumber>();
        var left = new ArrayList<BulkOutcome.Left>();
        // in one order, so that two such edits wait for each other and never cross
        agreed.stream()
                .sorted(Comparator.comparing(one -> one.issue().value()))
                .forEach(one -> visible(one.issue())
                        .ifPresent(issue -> whyLeft(issue, one.version(), edit)
                                .ifPresentOrElse(
                                        why -> left.add(new BulkOutcome.Left(issue.number(), why)),
                                        () -> changed.add(issue.number()))));
        return new BulkOutcome(changed, left);
    }

    /** Changes an issue; why it is left as it is, if it is. */
    private Optional<Refusal> whyLeft(Issue issue, int seen, BulkEdit edit) {
        if (issue.version() != seen) {
            return Optional.of(new IssueChangedMeanwhile(issue.asRead()));
        }
        var row = row(issue, edit);
        if (row.whyNot() != null) {
            return Optional.of(row.whyNot());
        }
        var by = identity.actor();
        var now = clock.instant();
        var written = issue.change(row.becomes(), by, now);
        if (written != issue && issues.append(issue, written).isEmpty()) {
            return visible(issue.id()).map(theirs -> new IssueChangedMeanwhile(theirs.asRead()));
        }
        if (row.moves() != issue.asRead().status()
                && issues.append(written, written.move(row.moves(), edit.why(), by, now))
                        .isEmpty()) {
            return visible(issue.id()).map(theirs -> new IssueChangedMeanwhile(theirs.asRead()));
        }
        return Optional.empty();
    }

    /** What would become of an issue, tried on it without being kept. */
    private Row row(Issue issue, BulkEdit edit) {
        var before = issue.asRead();
        IssueDraft becomes;
        try {
            becomes = edit.draft(before.content());
        } catch (LabelRefused refused) {
            return new Row(before, before.content(), before.status(), refused);
        }
        var moves = edit.status(before.status());
        return new Row(before, becomes, moves, whyNot(issue, becomes, moves, edit.why()));
    }

    private @Nullable Refusal whyNot(Issue issue, IssueDraft becomes, IssueStatus moves, String why) {
        var before = issue.asRead();
        if (!register.mayEdit(before)) {
            return new NotOnesOwnIssue(before.number());
        }
        try {
            var written = issue.change(becomes, identity.actor(), clock.instant());
            if (moves != before.status()) {
                written.move(moves, why, identity.actor(), clock.instant());
            }
            return null;
        } catch (Refusal refused) {
            return refused;
        }
    }

    private Optional<Issue> visible(IssueId id) {
        var onlyOf = onlyOf();
        return issues.current(id).filter(issue -> onlyOf == null || issue.isOwnedBy(onlyOf));
    }

    private @Nullable PersonId onlyOf() {
        return register.maySeeAll() ? null : identity.person().orElseThrow();
    }
}
