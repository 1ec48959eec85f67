package dev.kamae.wellarchitected.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.wellarchitected.ChoiceId;
import dev.kamae.wellarchitected.PracticeRef;
import dev.kamae.wellarchitected.QuestionId;
import dev.kamae.wellarchitected.SnapshotId;
import dev.kamae.wellarchitected.WorkloadId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix shows, as it stands in the address.
 *
 * @param workload null for the one that was reviewed last
 * @param snapshot null for the newest
 * @param before what it is compared with, null for the one before
 * @param question and {@code choice}: the practice in the panel, null for none
 */
record ReviewAddress(
        @Nullable WorkloadId workload,
        @Nullable SnapshotId snapshot,
        @Nullable SnapshotId before,
        @Nullable QuestionId question,
        @Nullable ChoiceId choice) {

    static final String ROUTE = "well-architected";

    static final ReviewAddress NEWEST = new ReviewAddress(null, null, null, null, null);

    /** Reads an address; what makes no sense in it is passed over. */
    static ReviewAddress read(QueryParameters query) {
        return new ReviewAddress(
                one(query, "workload", WorkloadId::new),
                query.getSingleParameter("snapshot").flatMap(SnapshotId::parse).orElse(null),
                query.getSingleParameter("compare").flatMap(SnapshotId::parse).orElse(null),
                one(query, "question", QuestionId::new),
                one(query, "practice", ChoiceId::new));
    }

    QueryParameters write() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        put(query, "workload", workload);
        put(query, "snapshot", snapshot);
        put(query, "compare", before);
        put(query, "question", question);
        put(query, "practice", choice);
        return new QueryParameters(query);
    }

    /** The address of a practice in the newest snapshot of its workload. */
    static ReviewAddress of(PracticeRef practice) {
        return new ReviewAddress(practice.workload(), null, null, practice.question(), practice.choice());
    }

    ReviewAddress of(WorkloadId other) {
        return new ReviewAddress(other, null, null, question, choice);
    }

    ReviewAddress at(SnapshotId other) {
        return new ReviewAddress(workload, other, null, question, choice);
    }

    ReviewAddress comparedWith(@Nullable SnapshotId other) {
        return new ReviewAddress(workload, snapshot, other, question, choice);
    }

    ReviewAddress opening(@Nullable QuestionId ofQuestion, @Nullable ChoiceId practice) {
        return new ReviewAddress(workload, snapshot, before, ofQuestion, practice);
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable Object value) {
        Optional.ofNullable(value).ifPresent(given -> query.put(name, List.of(given.toString())));
    }

    private static <T> @Nullable T one(QueryParameters query, String name, Function<String, T> reader) {
        try {
            return query.getSingleParameter(name).map(reader).orElse(null);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }
}
