package dev.kamae.wellarchitected;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The questions and best practices that AWS's lens has and had, with our Japanese for them. */
public final class PracticeCatalogue {

    private final Map<QuestionId, KnownQuestion> questions;
    private final Map<QuestionId, Map<String, List<KnownPractice>>> practices;

    PracticeCatalogue(List<KnownQuestion> questions, List<KnownPractice> practices) {
        this.questions = questions.stream()
                .sorted(Comparator.comparing(KnownQuestion::sec))
                .collect(Collectors.toMap(KnownQuestion::id, one -> one, (one, _) -> one, LinkedHashMap::new));
        this.practices = practices.stream()
                .sorted(Comparator.comparing(KnownPractice::code))
                .collect(Collectors.groupingBy(KnownPractice::question, Collectors.groupingBy(KnownPractice::edition)));
    }

    /** SEC 1 to SEC 11. */
    public List<KnownQuestion> questions() {
        return List.copyOf(questions.values());
    }

    public Optional<KnownQuestion> question(QuestionId id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** The practices of a question in the newest edition. */
    public List<KnownPractice> practices(QuestionId question) {
        var editions = practices.getOrDefault(question, Map.of());
        return editions.keySet().stream()
                .max(Comparator.naturalOrder())
                .map(editions::get)
                .orElse(List.of());
    }

    /** What the editions call a practice, the newest first: one for each number that it has had. */
    public List<KnownPractice> numbers(QuestionId question, ChoiceId choice) {
        var codes = new HashSet<PracticeCode>();
        return practices.getOrDefault(question, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(known -> known.id().equals(choice))
                .sorted(Comparator.comparing(KnownPractice::edition).reversed())
                .filter(known -> codes.add(known.code()))
                .toList();
    }

    /**
     * What the practices of an answer are called in the edition that it was given in.
     *
     * <p>Numbers moved between editions (SEC05-BP03 and BP04 changed places), slugs stayed. So the edition is the one that has
     * the most of the answer's slugs, the newer of two.
     */
    List<KnownPractice> edition(QuestionId question, Collection<ChoiceId> choices) {
        var editions = practices.getOrDefault(question, Map.of());
        return editions.keySet().stream()
                .max(Comparator.comparing(
                                (String edition) -> shared(editions.getOrDefault(edition, List.of()), choices))
                        .thenComparing(Comparator.naturalOrder()))
                .map(edition -> editions.getOrDefault(edition, List.of()))
                .orElse(List.of());
    }

    /**
     * The practices of a question in the edition in which a whole review was answered: the one that most of the slugs are of
     * that only one edition has, the newer of two.
     */
    List<KnownPractice> practices(QuestionId question, Collection<ChoiceId> ofReview) {
        var edition = practices.values().stream()
                .flatMap(editions -> editions.values().stream())
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(KnownPractice::id))
                .values()
                .stream()
                .filter(same ->
                        same.size() == 1 && ofReview.contains(same.getFirst().id()))
                .filter(same -> practices
                                .getOrDefault(same.getFirst().question(), Map.of())
                                .size()
                        > 1)
                .collect(Collectors.groupingBy(same -> same.getFirst().edition(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        var editions = practices.getOrDefault(question, Map.of());
        return edition.filter(editions::containsKey).map(editions::get).orElseGet(() -> practices(question));
    }

    private static long shared(List<KnownPractice> edition, Collection<ChoiceId> choices) {
        return edition.stream().filter(known -> choices.contains(known.id())).count();
    }

    /** The answer with what is known of its question and its practices. */
    Answer recognized(Answer answer) {
        var choices = answer.practices().stream().map(Practice::id).collect(Collectors.toSet());
        var edition = edition(answer.question(), choices).stream()
                .collect(Collectors.toMap(KnownPractice::id, known -> known));
        var known = answer.practices().stream()
                .map(practice -> new Practice(
                        practice.id(),
                        practice.title(),
                        practice.state(),
                        practice.reason(),
                        practice.improvement(),
                        practice.notes(),
                        edition.get(practice.id())))
                .toList();
        return new Answer(
                answer.question(),
                answer.title(),
                answer.risk(),
                answer.applicable(),
                answer.notes(),
                known,
                questions.get(answer.question()));
    }
}
