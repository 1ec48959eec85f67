package dev.kamae.threats;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which questions of the security pillar a check is about. */
final class CheckQuestions {

    /** How a practice begins: {@code SEC02}. */
    private static final int OF_QUESTION = 5;

    private final Map<String, String> byPractice;
    private final Map<String, String> byControl;

    CheckQuestions(JdbcClient jdbc) {
        byPractice = rows(jdbc, CheckSource.PROWLER);
        byControl = rows(jdbc, CheckSource.SECURITY_HUB);
    }

    private static Map<String, String> rows(JdbcClient jdbc, CheckSource source) {
        return jdbc
                .sql("select key, question from check_question where source = :source")
                .param("source", source.name())
                .query((row, number) -> Map.entry(row.getString("key"), row.getString("question")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By the best practices that it names. */
    Set<String> ofPractices(Set<String> practices) {
        var questions = new HashSet<String>();
        for (var practice : practices) {
            var question = byPractice.get(practice.substring(0, OF_QUESTION));
            if (question != null) {
                questions.add(question);
            }
        }
        return questions;
    }

    /** By the practices where a finding names some, else by the control of Security Hub, else by its service. */
    Set<String> ofControl(String control, Set<String> practices) {
        var named = ofPractices(practices);
        if (!named.isEmpty()) {
            return named;
        }
        var dot = control.lastIndexOf('.');
        var service = dot < 0 ? control : control.substring(0, dot);
        var question = byControl.getOrDefault(control, byControl.get(service));
        return question == null ? Set.of() : Set.of(question);
    }
}
