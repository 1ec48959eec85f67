package dev.kamae.wellarchitected;

import dev.kamae.core.Language;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews with the AWS Well-Architected Tool, its security pillar.
 *
 * <p>Whatever is asked as of a moment is answered from what had been imported by then, and so stays the same for ever.
 */
@Service
@Transactional(readOnly = true)
public class WellArchitected {

    private final Importing importing;
    private final Snapshots snapshots;
    private final Answers answers;
    private final CatalogueRows catalogue;
    private final PracticeIssues raised;
    private final Issues issues;
    private final Identity identity;
    private final Clock clock;
    private final Language company;

    WellArchitected(
            Importing importing,
            Snapshots snapshots,
            Answers answers,
            CatalogueRows catalogue,
            PracticeIssues raised,
            Issues issues,
            Identity identity,
            Clock clock,
            @Value("${kamae.language:ja}") Locale company) {
        this.importing = importing;
        this.snapshots = snapshots;
        this.answers = answers;
        this.catalogue = catalogue;
        this.raised = raised;
        this.issues = issues;
        this.identity = identity;
        this.clock = clock;
        this.company = Language.of(company);
    }

    /**
     * Imports what the commands of {@code aws wellarchitected} print, tables of answers, lenses that somebody wrote, and archives
     * of all these, in any order. A review comes in whole or not at all, and what is wrong with one costs no other.
     */
    @RolesAllowed(Capability.EDIT)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ImportReport importFiles(List<ImportFile> files) {
        return importing.run(files, now(), identity.actor());
    }

    /** The newest snapshot of each workload and lens, of those imported up to a moment. */
    @RolesAllowed(Capability.VIEW)
    public List<Review> reviews(Instant at) {
        record Reviewed(WorkloadId workload, LensAlias lens) {}
        var newest = new LinkedHashMap<Reviewed, Snapshot>();
        snapshots.all(at).forEach(one -> newest.put(new Reviewed(one.workload(), one.lens()), one));
        return answers.of(List.copyOf(newest.values()));
    }

    /** Every snapshot, by date, the newest last. */
    @RolesAllowed(Capability.VIEW)
    public List<Snapshot> snapshots() {
        return snapshots.all(now());
    }

    @RolesAllowed(Capability.VIEW)
    public Optional<Review> review(SnapshotId id) {
        return snapshots.find(id, now()).map(found -> answers.of(List.of(found)).getFirst());
    }

    /** How far SEC 1 to SEC 11 are in the newest snapshots of all workloads as of a moment. */
    @RolesAllowed(Capability.VIEW)
    public SecProgress progress(Instant at) {
        return SecProgress.of(reviews(at));
    }

    /** Whether nothing newer of the same workload and lens is known. */
    @RolesAllowed(Capability.VIEW)
    public boolean isNewest(Snapshot snapshot) {
        return newest(snapshot).id().equals(snapshot.id());
    }

    private Snapshot newest(Snapshot than) {
        return snapshots().stream()
                .filter(one ->
                        one.workload().equals(than.workload()) && one.lens().equals(than.lens()))
                .reduce((_, later) -> later)
                .orElse(than);
    }

    /** What changed from one snapshot to a later one; refuses ids that are of no snapshot. */
    @RolesAllowed(Capability.VIEW)
    public Comparison compare(SnapshotId before, SnapshotId after) {
        return Comparison.of(
                review(before).orElseThrow(NoSuchElementException::new),
                review(after).orElseThrow(NoSuchElementException::new));
    }

    /** What a practice of a workload was in each snapshot that has it, by date, the newest last. */
    @RolesAllowed(Capability.VIEW)
    public List<PracticePast> past(PracticeRef practice) {
        var states = answers.states(practice.question(), practice.choice());
        return snapshots.all(now()).stream()
                .filter(one -> one.workload().equals(practice.workload()) && states.containsKey(one.id()))
                .map(one -> new PracticePast(one, states.getOrDefault(one.id(), PracticeState.UNANSWERED)))
                .toList();
    }

    /** The questions and best practices of AWS's lens. */
    public PracticeCatalogue catalogue() {
        return catalogue.read();
    }

    /** Which practices of a workload have become which issue. */
    @RolesAllowed(Capability.VIEW)
    public Map<PracticeRef, IssueNumber> raised(WorkloadId workload) {
        return raised.of(workload);
    }

    /** What an issue about a best practice would say; whoever raises it adds who sees to it, and by when. */
    @RolesAllowed(Capability.EDIT)
    public IssueDraft proposal(SnapshotId snapshot, QuestionId question, ChoiceId choice) {
        var answer =
                review(snapshot).flatMap(review -> review.answer(question)).orElseThrow(NoSuchElementException::new);
        var practice = answer.practice(choice).orElseThrow(NoSuchElementException::new);
        return PracticeIssueDraft.of(answer, practice, company);
    }

    /**
     * The issue of a best practice: raised by whoever asks first, and the same one for everybody after, whatever the snapshot
     * and whatever they have written.
     *
     * @return the issue, as it is now; refuses a practice that is not unselected with {@link PracticeNotUnselected}, and one that
     *     is selected in the newest snapshot of the workload and lens with {@link PracticeSelectedSince}
     */
    @RolesAllowed(Capability.EDIT)
    @Transactional
    public IssueVersion raise(SnapshotId snapshot, QuestionId question, ChoiceId choice, IssueDraft draft) {
        var review = review(snapshot).orElseThrow(NoSuchElementException::new);
        var practice = review.practice(question, choice).orElseThrow(NoSuchElementException::new);
        var ref = new PracticeRef(review.snapshot().workload(), question, choice);
        return raised.find(ref)
                .or(() -> {
                    check(review.snapshot(), ref, practice);
                    return raise(ref, draft);
                })
                .flatMap(issues::find)
                .orElseThrow();
    }

    private void check(Snapshot snapshot, PracticeRef ref, Practice practice) {
        if (practice.state() != PracticeState.UNSELECTED) {
            throw new PracticeNotUnselected();
        }
        var newest = answers.of(List.of(newest(snapshot))).getFirst().practice(ref.question(), ref.choice());
        if (newest.filter(now -> now.state() == PracticeState.SELECTED).isPresent()) {
            throw new PracticeSelectedSince();
        }
    }

    private Optional<IssueNumber> raise(PracticeRef ref, IssueDraft draft) {
        if (raised.claim(ref)) {
            var issue = issues.raise(draft, ref.origin());
            raised.raised(ref, issue.number());
        }
        return raised.find(ref);
    }

    /** Whether any review was imported. */
    @RolesAllowed(Capability.VIEW)
    public boolean isAny() {
        return snapshots.isAny();
    }

    /** Issues that are still open though the newest review finds their practice established; to close them is a person's. */
    @RolesAllowed(Capability.VIEW)
    public List<Closable> closable() {
        var found = new ArrayList<Closable>();
        for (var review : reviews(now())) {
            raised.of(review.snapshot().workload())
                    .forEach((ref, number) -> review.practice(ref.question(), ref.choice())
                            .filter(practice -> practice.state() == PracticeState.SELECTED)
                            .flatMap(practice -> issues.find(number)
                                    .filter(issue -> !issue.status().isDone())
                                    .map(issue -> new Closable(number, review.snapshot(), ref, practice)))
                            .ifPresent(found::add));
        }
        return found.stream()
                .sorted(Comparator.comparing(one -> one.issue().value()))
                .toList();
    }

    /** Whether the person may import reviews and raise issues. */
    public boolean mayEdit() {
        return identity.may(Capability.EDIT);
    }

    /** As exact as the record keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
