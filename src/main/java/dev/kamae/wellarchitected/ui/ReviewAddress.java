package dev.kamae.wellarchitected.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Nonsense;
import dev.kamae.uikit.AsOf;
import dev.kamae.wellarchitected.ChoiceId;
import dev.kamae.wellarchitected.PracticeRef;
import dev.kamae.wellarchitected.QuestionId;
import dev.kamae.wellarchitected.Review;
import dev.kamae.wellarchitected.SnapshotId;
import dev.kamae.wellarchitected.WorkloadId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix shows, as it stands in the address.
 *
 * @param workload null for the one that was reviewed last
 * @param snapshot null for the newest
 * @param before what it is compared with, null for the one before
 * @param question and {@code choice}: the practice in the panel, null for none
 * @param at as of which moment the newest reviews of all workloads are shown, null for one snapshot
 * @param filter what of it
 */
record ReviewAddress(
        @Nullable WorkloadId workload,
        @Nullable SnapshotId snapshot,
        @Nullable SnapshotId before,
        @Nullable QuestionId question,
        @Nullable ChoiceId choice,
        @Nullable Instant at,
        PracticeFilter filter) {

    static final String ROUTE = "well-architected";

    private static final String WORKLOAD = "workload";
    private static final String SNAPSHOT = "snapshot";
    private static final String COMPARE = "compare";

    static final ReviewAddress NEWEST = new ReviewAddress(null, null, null, null, null, null, PracticeFilter.ALL);

    /** Reads an address; what makes no sense in it is passed over. */
    static ReviewAddress read(QueryParameters query, Clock clock) {
        return new ReviewAddress(
                one(query, WORKLOAD, WorkloadId::new),
                query.getSingleParameter(SNAPSHOT).flatMap(SnapshotId::parse).orElse(null),
                query.getSingleParameter(COMPARE).flatMap(SnapshotId::parse).orElse(null),
                one(query, "question", QuestionId::new),
                one(query, "practice", ChoiceId::new),
                AsOf.read(query, clock),
                PracticeFilter.read(query));
    }

    /** What {@link #read} passes over. */
    static List<Nonsense> nonsense(QueryParameters query, Clock clock) {
        var all = query.getParameters();
        return Stream.of(
                        AsOf.nonsense(query, clock).stream(),
                        Nonsense.in(all, WORKLOAD, text -> read(text, WorkloadId::new)).stream(),
                        Nonsense.in(all, SNAPSHOT, SnapshotId::parse).stream(),
                        Nonsense.in(all, COMPARE, SnapshotId::parse).stream(),
                        Nonsense.in(all, "question", text -> read(text, QuestionId::new)).stream(),
                        Nonsense.in(all, "practice", text -> read(text, ChoiceId::new)).stream(),
                        PracticeFilter.nonsense(query).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** What it asks for and a selection does not show, though it could be read. */
    List<Nonsense> unknown(ReviewSelection selection) {
        var unknown = new ArrayList<Nonsense>();
        if (workload != null
                && selection.all().stream().noneMatch(one -> one.workload().equals(workload))) {
            unknown.add(new Nonsense(WORKLOAD, workload.value()));
        }
        if (snapshot != null && !snapshot.equals(selection.shown().id())) {
            unknown.add(new Nonsense(SNAPSHOT, snapshot.toString()));
        }
        if (before != null
                && (selection.before() == null
                        || !before.equals(selection.before().id()))) {
            unknown.add(new Nonsense(COMPARE, before.toString()));
        }
        return unknown;
    }

    QueryParameters write() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(query, WORKLOAD, workload);
        put(query, SNAPSHOT, snapshot);
        put(query, COMPARE, before);
        put(query, "question", question);
        put(query, "practice", choice);
        put(query, "at", at);
        filter.write(query);
        return new QueryParameters(query);
    }

    /** The address of a practice in the newest snapshot of its workload. */
    static ReviewAddress of(PracticeRef practice) {
        return new ReviewAddress(
                practice.workload(), null, null, practice.question(), practice.choice(), null, PracticeFilter.ALL);
    }

    ReviewAddress of(WorkloadId other) {
        return new ReviewAddress(other, null, null, question, choice, null, filter);
    }

    ReviewAddress at(SnapshotId other) {
        return new ReviewAddress(workload, other, null, question, choice, null, filter);
    }

    ReviewAddress comparedWith(@Nullable SnapshotId other) {
        return new ReviewAddress(workload, snapshot, other, question, choice, null, filter);
    }

    ReviewAddress asOf(@Nullable Instant other) {
        return new ReviewAddress(workload, snapshot, before, question, choice, other, filter);
    }

    ReviewAddress narrowedTo(PracticeFilter other) {
        return new ReviewAddress(workload, snapshot, before, question, choice, at, other);
    }

    /** The panel of a practice of one of the workloads that are shown. */
    ReviewAddress opening(WorkloadId ofWorkload, QuestionId ofQuestion, ChoiceId practice) {
        return new ReviewAddress(ofWorkload, snapshot, before, ofQuestion, practice, at, filter);
    }

    /** Whether the practice in the panel is one of this review. */
    boolean isOpen(Review review) {
        return question != null
                && choice != null
                && review.snapshot().workload().equals(workload)
                && review.practice(question, choice).isPresent();
    }

    ReviewAddress closed() {
        return new ReviewAddress(workload, snapshot, before, null, null, at, filter);
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable Object value) {
        Optional.ofNullable(value).ifPresent(given -> query.put(name, List.of(given.toString())));
    }

    private static <T> @Nullable T one(QueryParameters query, String name, Function<String, T> reader) {
        return query.getSingleParameter(name)
                .flatMap(text -> read(text, reader))
                .orElse(null);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
