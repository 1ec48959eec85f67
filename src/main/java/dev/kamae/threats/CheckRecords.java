package dev.kamae.threats;

import dev.kamae.core.Actor;
import dev.kamae.core.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of imported check results. */
@Component
class CheckRecords {

    private static final String IMPORTS = """
            select check_import.*,
                   (select count(distinct check_id) from check_result where import = id) as checks
              from check_import
            """;

    private final JdbcClient sql;

    CheckRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** What one row says of one check. */
    private record Row(String account, Instant at, CheckSource source, CheckResult result) {}

    private record Group(CheckSource source, String account, SecurityQuestion question) {}

    Optional<CheckImport> with(String sha256) {
        return imports(sql.sql(IMPORTS + " where sha256 = ?").param(sha256)).stream()
                .findFirst();
    }

    List<CheckImport> imports() {
        return imports(sql.sql(IMPORTS + " order by at desc, id"));
    }

    private List<CheckImport> imports(JdbcClient.StatementSpec asked) {
        var runs = new HashMap<String, List<CheckImport.Run>>();
        sql.sql("select import, account, run_at from check_run order by account")
                .query((row, number) -> Map.entry(
                        row.getString("import"),
                        new CheckImport.Run(
                                row.getString("account"),
                                row.getTimestamp("run_at").toInstant())))
                .list()
                .forEach(run -> runs.computeIfAbsent(run.getKey(), _ -> new ArrayList<>())
                        .add(run.getValue()));
        return asked.query((row, number) -> imported(row, runs.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    /** Empty when the same bytes have come in meanwhile. */
    Optional<CheckImport> append(String name, String sha256, CheckSource source, CheckFile file, Actor by, Instant at) {
        var results = file.results(new CheckQuestions(sql));
        var unmapped = new TreeSet<String>();
        results.values().stream()
                .flatMap(List::stream)
                .filter(result -> result.questions().isEmpty())
                .forEach(result -> unmapped.add(result.check()));
        var id = UUID.randomUUID().toString();
        var made = sql.sql("""
                        insert into check_import (id, at, actor, name, sha256, source, findings, skipped, unmapped)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        id,
                        Timestamp.from(at),
                        by.toString(),
                        name,
                        sha256,
                        source.name(),
                        file.findings(),
                        file.skipped(),
                        unmapped.toArray(String[]::new))
                .update();
        if (made == 0) {
            return Optional.empty();
        }
        file.runs()
                .forEach((account, run) -> sql.sql("insert into check_run values (?, ?, ?)")
                        .params(id, account, Timestamp.from(run))
                        .update());
        results.forEach((account, its) -> its.stream()
                .filter(result -> !result.questions().isEmpty())
                .forEach(result -> append(id, account, result)));
        return with(sha256);
    }

    private void append(String id, String account, CheckResult result) {
        sql.sql("insert into check_result values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        account,
                        result.check(),
                        result.title(),
                        result.severity().name(),
                        result.passed(),
                        result.failed(),
                        result.questions().toArray(String[]::new))
                .update();
    }

    /** Of each tool in each account the newest run that had come in by then. */
    List<CheckStanding> standings(Instant at) {
        var rows = sql.sql("""
                        with newest as (
                          select distinct on (source, check_run.account) source, check_run.account, import, run_at
                            from check_run join check_import on id = import
                           where at <= :at
                           order by source, check_run.account, run_at desc, at desc, id)
                        select source, account, run_at, check_id, title, severity, passed, failed, questions
                          from newest join check_result using (import, account)
                         order by source, account, check_id
                        """)
                .param("at", Timestamp.from(at))
                .query((row, number) -> new Row(
                        row.getString("account"),
                        row.getTimestamp("run_at").toInstant(),
                        CheckSource.valueOf(row.getString("source")),
                        new CheckResult(
                                row.getString("check_id"),
                                row.getString("title"),
                                Severity.valueOf(row.getString("severity")),
                                row.getInt("passed"),
                                row.getInt("failed"),
                                texts(row, "questions").collect(Collectors.toSet()))))
                .list();
        var groups = new LinkedHashMap<Group, List<Row>>();
        for (var row : rows) {
            for (var question : row.result().questions()) {
                groups.computeIfAbsent(
                                new Group(row.source(), row.account(), SecurityQuestion.of(question)),
                                _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return groups.entrySet().stream()
                .map(CheckRecords::standing)
                .sorted(Comparator.comparing(CheckStanding::source)
                        .thenComparing(CheckStanding::account)
                        .thenComparing(CheckStanding::question))
                .toList();
    }

    private static CheckStanding standing(Map.Entry<Group, List<Row>> group) {
        var of = group.getKey();
        return new CheckStanding(
                of.source(),
                of.account(),
                of.question(),
                group.getValue().getFirst().at(),
                group.getValue().stream().map(Row::result).toList());
    }

    private static CheckImport imported(ResultSet row, List<CheckImport.Run> runs) throws SQLException {
        return new CheckImport(
                row.getString("id"),
                row.getTimestamp("at").toInstant(),
                Actor.parse(row.getString("actor")),
                row.getString("name"),
                CheckSource.valueOf(row.getString("source")),
                row.getInt("findings"),
                row.getInt("skipped"),
                texts(row, "unmapped").toList(),
                row.getInt("checks"),
                runs);
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }
}
