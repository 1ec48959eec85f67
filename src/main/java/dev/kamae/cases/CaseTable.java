package dev.kamae.cases;

import dev.kamae.core.Actor;
import dev.kamae.issues.IssueNumber;
import dev.kamae.threats.ThreatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in the record; rows are only ever appended and ended. */
@Repository
class CaseTable {

    private static final int MOST = 500;

    private final JdbcClient sql;

    CaseTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest news first, at most {@value #MOST}. */
    List<CaseVersion> all() {
        return sql.sql("select * from case_version where until is null order by reported_on desc, at desc limit :most")
                .param("most", MOST)
                .query((row, _) -> version(row))
                .list();
    }

    /** How many there are, those beyond the newest too. */
    CaseCount count() {
        return sql.sql("select count(*), count(*) filter (where answer is null) from case_version where until is null")
                .query((row, _) -> new CaseCount(row.getLong(1), row.getLong(2)))
                .single();
    }

    Optional<CaseVersion> current(CaseId id) {
        return sql.sql("select * from case_version where id = :id and until is null")
                .param("id", id.value())
                .query((row, _) -> version(row))
                .optional();
    }

    /** Oldest first. */
    List<CaseVersion> history(CaseId id) {
        return sql.sql("select * from case_version where id = :id order by version")
                .param("id", id.value())
                .query((row, _) -> version(row))
                .list();
    }

    /** Ends the version before; false when somebody else was quicker. */
    boolean end(CaseVersion before, CaseVersion next) {
        return sql.sql("update case_version set until = :at where id = :id and version = :version and until is null")
                        .param("at", Timestamp.from(next.at()))
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    void insert(CaseVersion version) {
        var content = version.content();
        var judgement = version.judgement();
        sql.sql("""
                        insert into case_version (id, version, at, actor, title, source, reported_on, what, threats,
                                                  answer, why, answered_by, answered_at)
                        values (:id, :version, :at, :actor, :title, :source, :reportedOn, :what,
                                string_to_array(:threats, ','), :answer, :why, :answeredBy, :answeredAt)
                        """)
                .param("id", version.id().value())
                .param("version", version.version())
                .param("at", Timestamp.from(version.at()))
                .param("actor", version.by().toString())
                .param("title", content.title())
                .param("source", content.source())
                .param("reportedOn", content.reportedOn())
                .param("what", content.what())
                .param(
                        "threats",
                        content.threats().stream().map(ThreatId::value).sorted().collect(Collectors.joining(",")))
                .param("answer", judgement == null ? null : judgement.answer().name(), Types.VARCHAR)
                .param("why", judgement == null ? null : judgement.why(), Types.VARCHAR)
                .param("answeredBy", judgement == null ? null : judgement.by().toString(), Types.VARCHAR)
                .param("answeredAt", judgement == null ? null : Timestamp.from(judgement.at()), Types.TIMESTAMP)
                .update();
    }

    /** True for the one that may raise the issue of a case. Whoever comes second waits until the first is done. */
    boolean claim(CaseId id) {
        return sql.sql("insert into case_issue (id) values (:id) on conflict do nothing")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void raised(CaseId id, IssueNumber number) {
        sql.sql("update case_issue set number = :number where id = :id")
                .param("number", number.value())
                .param("id", id.value())
                .update();
    }

    Optional<IssueNumber> issue(CaseId id) {
        return sql.sql("select number from case_issue where id = :id and number is not null")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .map(IssueNumber::new);
    }

    private static CaseVersion version(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new CaseVersion(
                new CaseId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                Actor.parse(row.getString("actor")),
                new CaseContent(
                        row.getString("title"),
                        row.getString("source"),
                        row.getObject("reported_on", LocalDate.class),
                        row.getString("what"),
                        Stream.of((String[]) row.getArray("threats").getArray())
                                .map(ThreatId::new)
                                .collect(Collectors.toSet())),
                answer == null
                        ? null
                        : new CaseVersion.Judgement(
                                CaseAnswer.valueOf(answer),
                                row.getString("why"),
                                Actor.parse(row.getString("answered_by")),
                                row.getTimestamp("answered_at").toInstant()));
    }
}
