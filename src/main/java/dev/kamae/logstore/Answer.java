package dev.kamae.logstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the logs say, how old that is and what it lacks. */
public final class Answer<T> {

    private final String indices;
    private final @Nullable T found;
    private final Instant asOf;
    private final Duration took;
    private final List<Gap> gaps;

    Answer(String indices, @Nullable T found, Instant asOf, Duration took, List<Gap> gaps) {
        this.indices = indices;
        this.found = found;
        this.asOf = asOf;
        this.took = took;
        this.gaps = gaps;
    }

    /** What was asked for; refused with {@link LogsAbsent} when there is no index to know it from. */
    public T value() {
        if (found == null) {
            throw new LogsAbsent(indices);
        }
        return found;
    }

    /** What was asked for, or {@code other} when there is no index to know it from. */
    public T orElse(T other) {
        return found == null ? other : found;
    }

    /** When the question was put: what arrived later is not in the answer. */
    public Instant asOf() {
        return asOf;
    }

    /** How long the log store worked on it. */
    public Duration took() {
        return took;
    }

    /** Whether nothing is lacking. */
    public boolean whole() {
        return gaps.isEmpty();
    }

    /** Whether some of what there is did not answer; that there is nothing at all is no part. */
    public boolean isPartial() {
        return gaps.stream().anyMatch(gap -> !(gap instanceof Gap.Missing));
    }

    /** What is lacking; empty when nothing is. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** The same answer in other terms. */
    public <R> Answer<R> map(Function<T, R> terms) {
        return new Answer<>(indices, found == null ? null : terms.apply(found), asOf, took, gaps);
    }

    /** The answer to what is asked next with what was found; what either lacks is lacking, and it is as old as the first. */
    public <R> Answer<R> then(Function<T, Answer<R>> asking) {
        if (found == null) {
            return new Answer<>(indices, null, asOf, took, gaps);
        }
        var next = asking.apply(found);
        return new Answer<>(
                indices,
                next.found,
                asOf,
                took.plus(next.took),
                Stream.of(gaps, next.gaps).flatMap(List::stream).distinct().toList());
    }
}
