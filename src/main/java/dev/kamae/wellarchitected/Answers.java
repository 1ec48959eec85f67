package dev.kamae.wellarchitected;

import java.sql.Types;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers of the snapshots, with what the catalogue knows of them. */
@Repository
class Answers {

    private static final Comparator<Answer> IN_ORDER =
            Comparator.comparing(answer -> answer.sec().orElse(Integer.MAX_VALUE));

    private final JdbcClient sql;
    private final CatalogueRows catalogue;

    Answers(JdbcClient sql, CatalogueRows catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    void write(SnapshotId snapshot, List<Answer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            write(snapshot, answers.get(i), i);
        }
    }

    private void write(SnapshotId snapshot, Answer answer, int position) {
        sql.sql("""
                        insert into review_answer (snapshot, question, position, title, risk, applicable, notes)
                        values (:snapshot, :question, :position, :title, :risk, :applicable, :notes)
                        """)
                .param("snapshot", snapshot.value())
                .param("question", answer.question().value())
                .param("position", position)
                .param("title", answer.title())
                .param("risk", answer.risk().name())
                .param("applicable", answer.applicable())
                .param("notes", answer.notes(), Types.VARCHAR)
                .update();
        for (int i = 0; i < answer.practices().size(); i++) {
            write(snapshot, answer.question(), answer.practices().get(i), i);
        }
    }

    private void write(SnapshotId snapshot, QuestionId question, Practice practice, int position) {
        sql.sql("""
                        insert into review_practice
                            (snapshot, question, choice, position, title, state, reason, improvement, notes)
                        values (:snapshot, :question, :choice, :position, :title, :state, :reason, :improvement, :notes)
                        """)
                .param("snapshot", snapshot.value())
                .param("question", question.value())
                .param("choice", practice.id().value())
                .param("position", position)
                .param("title", practice.title())
                .param("state", practice.state().name())
                .param("reason", practice.reason(), Types.VARCHAR)
                .param("improvement", practice.improvement(), Types.VARCHAR)
                .param("notes", practice.notes(), Types.VARCHAR)
                .update();
    }

    /** Snapshots with their answers, in the order given. */
    List<Review> of(List<Snapshot> snapshots) {
        var known = catalogue.read();
        return snapshots.stream()
                .map(snapshot -> new Review(snapshot, answers(snapshot.id(), known)))
                .toList();
    }

    /** The answers of one snapshot as they were written. */
    List<Answer> read(SnapshotId snapshot) {
        return answers(snapshot, new PracticeCatalogue(List.of(), List.of()));
    }

    /** What a practice was in each snapshot that has it. */
    Map<SnapshotId, PracticeState> states(QuestionId question, ChoiceId choice) {
        return sql
                .sql("select snapshot, state from review_practice where question = :question and choice = :choice")
                .param("question", question.value())
                .param("choice", choice.value())
                .query((row, _) -> Map.entry(
                        new SnapshotId(row.getObject("snapshot", UUID.class)),
                        PracticeState.valueOf(row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Answer> answers(SnapshotId snapshot, PracticeCatalogue known) {
        var practices = practices(snapshot);
        return sql
                .sql("select * from review_answer where snapshot = :snapshot order by position")
                .param("snapshot", snapshot.value())
                .query((row, _) -> {
                    var question = new QuestionId(row.getString("question"));
                    return new Answer(
                            question,
                            row.getString("title"),
                            Risk.valueOf(row.getString("risk")),
                            row.getBoolean("applicable"),
                            row.getString("notes"),
                            practices.getOrDefault(question, List.of()),
                            null);
                })
                .list()
                .stream()
                .map(known::recognized)
                .sorted(IN_ORDER)
                .toList();
    }

    private record Placed(QuestionId question, Practice practice) {}

    private LinkedHashMap<QuestionId, List<Practice>> practices(SnapshotId snapshot) {
        return sql
                .sql("select * from review_practice where snapshot = :snapshot order by question, position")
                .param("snapshot", snapshot.value())
                .query((row, _) -> new Placed(
                        new QuestionId(row.getString("question")),
                        new Practice(
                                new ChoiceId(row.getString("choice")),
                                row.getString("title"),
                                PracticeState.valueOf(row.getString("state")),
                                row.getString("reason"),
                                row.getString("improvement"),
                                row.getString("notes"),
                                null)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Placed::question,
                        LinkedHashMap::new,
                        Collectors.mapping(Placed::practice, Collectors.toList())));
    }
}
