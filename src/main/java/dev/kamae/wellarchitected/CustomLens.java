package dev.kamae.wellarchitected;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A lens that somebody wrote: its questions on security, and how it judges their answers.
 *
 * @param content the file, as it was read
 */
record CustomLens(String name, Map<QuestionId, Question> questions, String content) {

    /** @param choices ids, "none of these" included */
    record Question(Set<String> choices, List<Rule> rules) {

        /** By the first rule that holds. */
        Risk risk(Set<String> selected) {
            return rules.stream()
                    .filter(rule -> rule.condition().holds().test(selected))
                    .map(Rule::risk)
                    .findFirst()
                    .orElseThrow();
        }
    }

    record Rule(RiskCondition condition, Risk risk) {}

    /** Whether these answers are to its questions: each has no choice that the lens does not have. */
    boolean asks(List<Answer> answers) {
        return answers.stream()
                .allMatch(answer -> Optional.ofNullable(questions.get(answer.question()))
                        .filter(question -> answer.practices().stream()
                                .allMatch(practice -> question.choices()
                                        .contains(practice.id().value())))
                        .isPresent());
    }

    /** What its rules make of an answer; nothing of one that nobody gave or that does not concern the workload. */
    Optional<Risk> risk(Answer answer, Set<String> selected) {
        return answer.risk() == Risk.UNANSWERED || !answer.applicable()
                ? Optional.empty()
                : Optional.ofNullable(questions.get(answer.question())).map(question -> question.risk(selected));
    }
}
