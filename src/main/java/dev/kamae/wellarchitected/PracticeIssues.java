package dev.kamae.wellarchitected;

import dev.kamae.issues.IssueNumber;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which issue each best practice has become; the primary key of the table lets it become one only. */
@Repository
class PracticeIssues {

    private final JdbcClient sql;

    PracticeIssues(JdbcClient sql) {
        this.sql = sql;
    }

    /** True for the one that may raise the issue. Whoever comes second waits until the first is done. */
    boolean claim(PracticeRef practice) {
        return sql.sql("""
                        insert into practice_issue (workload, question, choice) values (:workload, :question, :choice)
                        on conflict do nothing
                        """)
                        .param("workload", practice.workload().value())
                        .param("question", practice.question().value())
                        .param("choice", practice.choice().value())
                        .update()
                == 1;
    }

    void raised(PracticeRef practice, IssueNumber number) {
        sql.sql("""
                        update practice_issue set number = :number
                         where workload = :workload and question = :question and choice = :choice
                        """)
                .param("number", number.value())
                .param("workload", practice.workload().value())
                .param("question", practice.question().value())
                .param("choice", practice.choice().value())
                .update();
    }

    Optional<IssueNumber> find(PracticeRef practice) {
        return Optional.ofNullable(of(practice.workload()).get(practice));
    }

    Map<PracticeRef, IssueNumber> of(WorkloadId workload) {
        return sql
                .sql(
                        "select question, choice, number from practice_issue where workload = :workload and number is not null")
                .param("workload", workload.value())
                .query((row, _) -> Map.entry(
                        new PracticeRef(
                                workload,
                                new QuestionId(row.getString("question")),
                                new ChoiceId(row.getString("choice"))),
                        new IssueNumber(row.getInt("number"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
