package dev.kamae.wellarchitected;

import java.util.List;
import java.util.Optional;

/**
 * A snapshot with its answers.
 *
 * @param answers SEC 1 to SEC 11 first, then those that the catalogue does not have
 */
public record Review(Snapshot snapshot, List<Answer> answers) {

    public Review {
        answers = List.copyOf(answers);
    }

    public Optional<Answer> answer(QuestionId question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    public Optional<Practice> practice(QuestionId question, ChoiceId choice) {
        return answer(question).flatMap(answer -> answer.practice(choice));
    }
}
