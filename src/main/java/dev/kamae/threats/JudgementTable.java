package dev.kamae.threats;

import dev.kamae.core.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One sort of judgement in the record; rows are only ever appended and ended.
 *
 * @param <J> the sort
 */
final class JudgementTable<J extends Judgement> {

    private final JdbcClient sql;
    private final String name;
    private final List<String> subject;
    private final List<String> content;
    private final Reader<J> reader;

    /** Makes a judgement of what a row holds. */
    interface Reader<J> {
        J read(ResultSet row, Made made) throws SQLException;
    }

    /**
     * @param subject the columns that name what is judged
     * @param content the columns of the judgement itself
     */
    JudgementTable(JdbcClient sql, String name, List<String> subject, List<String> content, Reader<J> reader) {
        this.sql = sql;
        this.name = name;
        this.subject = subject;
        this.content = content;
        this.reader = reader;
    }

    /** What held at a moment, by what is judged. */
    Map<List<String>, J> asOf(Instant moment) {
        return held(sql.sql("select * from " + name + " where at <= ? and (until is null or until > ?)")
                .params(Timestamp.from(moment), Timestamp.from(moment)));
    }

    /** What holds now, by what is judged. */
    Map<List<String>, J> current() {
        return held(sql.sql("select * from " + name + " where until is null"));
    }

    Optional<J> current(List<String> of) {
        return sql.sql("select * from " + name + " where " + ofSubject() + " and until is null")
                .params(of)
                .query(mapper())
                .optional();
    }

    /** Every version, oldest first. */
    List<J> history(List<String> of) {
        return sql.sql("select * from " + name + " where " + ofSubject() + " order by version")
                .params(of)
                .query(mapper())
                .list();
    }

    /** Ends the version before, if there is one, and appends the next; false when somebody else was quicker. */
    boolean append(List<String> of, Optional<J> before, Made next, List<?> values) {
        if (before.isPresent() && end(of, before.get().version(), next.at()) == 0) {
            return false;
        }
        var row = new ArrayList<Object>(of);
        row.addAll(List.of(
                next.version(), Timestamp.from(next.at()), next.by().toString(), Timestamp.from(next.firstAt())));
        row.addAll(values);
        var columns = new ArrayList<>(subject);
        columns.addAll(List.of("version", "at", "actor", "first_at"));
        columns.addAll(content);
        return sql.sql("insert into " + name + " (" + String.join(", ", columns) + ") values ("
                                + String.join(", ", Collections.nCopies(columns.size(), "?"))
                                + ") on conflict do nothing")
                        .params(row)
                        .update()
                == 1;
    }

    private int end(List<String> of, int version, Instant at) {
        var row = new ArrayList<Object>();
        row.add(Timestamp.from(at));
        row.addAll(of);
        row.add(version);
        return sql.sql("update " + name + " set until = ? where " + ofSubject() + " and version = ? and until is null")
                .params(row)
                .update();
    }

    private Map<List<String>, J> held(JdbcClient.StatementSpec rows) {
        var held = new HashMap<List<String>, J>();
        rows.query((row, number) -> Map.entry(subjectOf(row), read(row)))
                .list()
                .forEach(entry -> held.put(entry.getKey(), entry.getValue()));
        return held;
    }

    private String ofSubject() {
        return subject.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }

    private List<String> subjectOf(ResultSet row) throws SQLException {
        var of = new ArrayList<String>();
        for (var column : subject) {
            of.add(row.getString(column));
        }
        return of;
    }

    private RowMapper<J> mapper() {
        return (row, number) -> read(row);
    }

    private J read(ResultSet row) throws SQLException {
        return reader.read(
                row,
                new Made(
                        row.getInt("version"),
                        Actor.parse(row.getString("actor")),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("first_at").toInstant()));
    }
}
