package dev.kamae.wellarchitected;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the questions SEC 1 to SEC 11 are, over every workload.
 *
 * @param questions by number; a question that nobody has reviewed is absent, and never nothing of nothing
 */
public record SecProgress(Map<Integer, SecStanding> questions) {

    /** The number of the last question. */
    public static final int LAST = 11;

    public SecProgress {
        questions = Map.copyOf(questions);
    }

    /** How far these reviews are; their questions of other lenses and of the years before do not count. */
    public static SecProgress of(Collection<Review> reviews) {
        var questions = new TreeMap<Integer, SecStanding>();
        for (var review : reviews) {
            for (var answer : review.answers()) {
                answer.sec()
                        .ifPresent(sec -> questions.merge(
                                sec, SecStanding.of(answer, review.snapshot().date()), SecStanding::plus));
            }
        }
        return new SecProgress(questions);
    }

    public Optional<SecStanding> question(int sec) {
        return Optional.ofNullable(questions.get(sec));
    }

    /** All questions in sum; empty when nothing was reviewed. */
    public Optional<SecStanding> total() {
        return questions.values().stream().reduce(SecStanding::plus);
    }
}
