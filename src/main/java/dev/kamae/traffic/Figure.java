package dev.kamae.traffic;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A count, or what is known of it. What is not known is never zero. */
public sealed interface Figure {

    /** Just so many. */
    record Known(long count) implements Figure {

        @Override
        public List<Lack> lacks() {
            return List.of();
        }
    }

    /**
     * So many and perhaps more.
     *
     * @param count above 0
     * @param lacks why nobody knows how many more
     */
    record AtLeast(long count, List<Lack> lacks) implements Figure {}

    /** @param lacks why */
    record NotKnown(List<Lack> lacks) implements Figure {}

    /** Why it is not fully known; empty when it is. */
    List<Lack> lacks();

    /**
     * What a count says when something may be missing from it.
     *
     * @param count of what is there
     * @param lacks of what may not be; a count of nothing with a lack says nothing
     */
    static Figure of(long count, Collection<Lack> lacks) {
        if (lacks.isEmpty()) {
            return new Known(count);
        }
        var why = Set.copyOf(lacks).stream().sorted().toList();
        return count > 0 ? new AtLeast(count, why) : new NotKnown(why);
    }

    static Figure notKnown(Lack.Reason reason) {
        return new NotKnown(List.of(Lack.of(reason)));
    }

    /** What is there at least, for drawing and sorting; whoever prints it says that it is not all. */
    default long atLeast() {
        return switch (this) {
            case Known known -> known.count();
            case AtLeast some -> some.count();
            case NotKnown _ -> 0;
        };
    }
}
