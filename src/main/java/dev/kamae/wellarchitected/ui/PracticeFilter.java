package dev.kamae.wellarchitected.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Nonsense;
import dev.kamae.wellarchitected.Answer;
import dev.kamae.wellarchitected.Practice;
import dev.kamae.wellarchitected.PracticeState;
import dev.kamae.wellarchitected.Review;
import dev.kamae.wellarchitected.Risk;
import dev.kamae.wellarchitected.SecProgress;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of SEC 1 to SEC 11 the matrix shows; nothing that is narrowed to shows what figures do not count.
 *
 * @param sec which question alone, null for all
 * @param states of practices, empty for all
 * @param risks of questions, empty for all
 */
record PracticeFilter(@Nullable Integer sec, Set<PracticeState> states, Set<Risk> risks) {

    static final PracticeFilter ALL = new PracticeFilter(null, Set.of(), Set.of());

    PracticeFilter {
        states = Set.copyOf(states);
        risks = Set.copyOf(risks);
    }

    /** Reads an address; what makes no sense in it is passed over. */
    static PracticeFilter read(QueryParameters query) {
        return new PracticeFilter(
                query.getParameters("sec").stream()
                        .flatMap(text -> sec(text).stream())
                        .findFirst()
                        .orElse(null),
                words(query, "state", PracticeState.values()),
                words(query, "risk", Risk.values()));
    }

    /** What {@link #read} passes over. */
    static List<Nonsense> nonsense(QueryParameters query) {
        var all = query.getParameters();
        return Stream.of(
                        Nonsense.in(all, "sec", PracticeFilter::sec).stream(),
                        Nonsense.in(all, "state", text -> word(text, PracticeState.values())).stream(),
                        Nonsense.in(all, "risk", text -> word(text, Risk.values())).stream())
                .flatMap(Function.identity())
                .toList();
    }

    void write(Map<String, List<String>> query) {
        if (sec != null) {
            query.put("sec", List.of(sec.toString()));
        }
        put(query, "state", states);
        put(query, "risk", risks);
    }

    boolean isAll() {
        return equals(ALL);
    }

    boolean holds(Answer answer) {
        return isAll()
                || answer.sec().isPresent()
                        && (sec == null || answer.sec().filter(sec::equals).isPresent())
                        && (risks.isEmpty() || risks.contains(answer.risk()))
                        && (states.isEmpty() || answer.practices().stream().anyMatch(this::holds));
    }

    boolean holds(Practice practice) {
        return states.isEmpty() || states.contains(practice.state());
    }

    /** How many questions of these reviews it holds. */
    long questions(Collection<Review> reviews) {
        return reviews.stream()
                .flatMap(review -> review.answers().stream())
                .filter(this::holds)
                .count();
    }

    /** How many practices of these reviews it holds. */
    long practices(Collection<Review> reviews) {
        return reviews.stream()
                .flatMap(review -> review.answers().stream())
                .filter(this::holds)
                .flatMap(answer -> answer.practices().stream())
                .filter(this::holds)
                .count();
    }

    private static <E extends Enum<E>> Set<E> words(QueryParameters query, String name, E[] all) {
        return query.getParameters(name).stream()
                .flatMap(text -> word(text, all).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<Integer> sec(String text) {
        return IntStream.rangeClosed(1, SecProgress.LAST)
                .boxed()
                .filter(sec -> sec.toString().equals(text))
                .findFirst();
    }

    private static <E extends Enum<E>> Optional<E> word(String text, E[] all) {
        return Arrays.stream(all).filter(one -> word(one).equals(text)).findFirst();
    }

    private static void put(Map<String, List<String>> query, String name, Set<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            query.put(
                    name,
                    values.stream()
                            .map((Function<Enum<?>, String>) PracticeFilter::word)
                            .sorted()
                            .toList());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
