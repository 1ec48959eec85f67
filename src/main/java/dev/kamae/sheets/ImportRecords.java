package dev.kamae.sheets;

import dev.kamae.core.Actor;
import dev.kamae.issues.IssueId;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.RecordedIssue;
import dev.kamae.sheets.Told.Field;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Ledgers and what was imported, in the record. */
@Component
class ImportRecords {

    /** Of more remarks than this the rest is not kept. */
    private static final int MOST_REMARKS = 5_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

    private static final String IMPORTS = """
            select i.*, (select min(number) from sheet_issue where import = i.id) as first,
                   (select max(number) from sheet_issue where import = i.id) as last
              from sheet_import i
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportRecords(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Every ledger's layout, the one used last first. */
    List<Layout> layouts() {
        return jdbc.sql("select layout from sheet_ledger order by at desc")
                .query((row, _) -> JSON.readValue(row.getString("layout"), Layout.class))
                .list();
    }

    void remember(Layout layout, Instant at, Actor by) {
        jdbc.sql("""
                        insert into sheet_ledger (ledger, layout, at, actor) values (:ledger, cast(:layout as json), :at, :by)
                        on conflict (ledger) do update set layout = excluded.layout, at = excluded.at, actor = excluded.actor
                        """)
                .param("ledger", layout.ledger())
                .param("layout", JSON.writeValueAsString(layout))
                .param("at", Timestamp.from(at))
                .param("by", by.toString())
                .update();
    }

    /** Two imports into one ledger wait for each other, so that none adds what the other has added. */
    void lock(String ledger) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sheets ' || :ledger, 0))")
                .param("ledger", ledger)
                .query((_, _) -> true)
                .single();
    }

    List<KnownIssue> known(String ledger) {
        return jdbc.sql("""
                        select s.alias, s.title, s.opened, s.number
                          from sheet_issue s join sheet_import i on i.id = s.import
                         where i.ledger = :ledger and i.withdrawn_at is null
                         order by s.number
                        """)
                .param("ledger", ledger)
                .query((row, _) -> new KnownIssue(
                        row.getString("alias"),
                        row.getString("title"),
                        row.getObject("opened", LocalDate.class),
                        new IssueNumber(row.getInt("number"))))
                .list();
    }

    /** The issues of a ledger, each with what a sheet is held to have said of it last. */
    List<KnownRow> rows(String ledger) {
        return jdbc.sql("""
                        select s.issue, s.number, s.version, s.alias, c.told, coalesce(c.cells, s.cells) as cells
                          from sheet_issue s join sheet_import i on i.id = s.import
                          left join lateral (
                            select t.told, t.cells from sheet_change t join sheet_import j on j.id = t.import
                             where t.issue = s.issue order by j.at desc limit 1) c on true
                         where i.ledger = :ledger and i.withdrawn_at is null
                        """)
                .param("ledger", ledger)
                .query((row, _) -> {
                    var told = row.getString("told");
                    return new KnownRow(
                            new RecordedIssue(
                                    new IssueId(row.getObject("issue", UUID.class)),
                                    new IssueNumber(row.getInt("number")),
                                    row.getInt("version")),
                            row.getString("alias"),
                            told == null ? null : JSON.readValue(told, Told.class),
                            List.of((String[]) row.getArray("cells").getArray()));
                })
                .list();
    }

    /**
     * @param told null where no later sheet changed anything
     * @param cells of the row that was taken over last
     */
    record KnownRow(
            RecordedIssue recorded, String alias, @Nullable Told told, List<String> cells) {}

    /** Keeps what was taken over of rows that were known. */
    void change(ImportId id, List<TakenChange> taken, List<RecordedIssue> retold) {
        var versions = retold.stream().collect(Collectors.toMap(RecordedIssue::id, RecordedIssue::version));
        jdbc.sql("update sheet_import set changed = :changed where id = :id")
                .param("changed", taken.size())
                .param("id", id.value())
                .update();
        for (var one : taken) {
            var row = one.change().told();
            jdbc.sql("""
                            insert into sheet_change (import, issue, number, version, fields, told, sheet, line, cells, whole)
                            values (:id, :issue, :number, :version, :fields, cast(:told as jsonb), :sheet, :line, :cells, :whole)
                            """)
                    .param("id", id.value())
                    .param("issue", one.retold().id().value())
                    .param("number", one.change().issue().number().value())
                    .param("version", versions.get(one.retold().id()))
                    .param("fields", one.fields().stream().map(Enum::name).toArray(String[]::new))
                    .param("told", JSON.writeValueAsString(one.told()))
                    .param("sheet", plain(row.sheet()))
                    .param("line", row.row())
                    .param(
                            "cells",
                            one.cells().stream().map(ImportRecords::plain).toArray(String[]::new))
                    .param("whole", one.whole())
                    .update();
        }
    }

    /** What an import has changed, by number. */
    List<ChangedRow> changes(ImportId id) {
        return jdbc.sql("select number, fields, sheet, line from sheet_change where import = :id order by number")
                .param("id", id.value())
                .query((row, _) -> new ChangedRow(
                        new IssueNumber(row.getInt("number")),
                        Stream.of((String[]) row.getArray("fields").getArray())
                                .map(Field::valueOf)
                                .toList(),
                        row.getString("sheet"),
                        row.getInt("line")))
                .list();
    }

    void add(ImportId id, SheetDraft draft, Preview preview, List<RecordedIssue> recorded, Actor by, Instant at) {
        jdbc.sql("""
                        insert into sheet_import (id, ledger, file, sha256, format, at, actor, issues, versions, known, remarks)
                        values (:id, :ledger, :file, :sha256, :format, :at, :by, :issues, :versions, :known,
                                cast(:remarks as jsonb))
                        """)
                .param("id", id.value())
                .param("ledger", preview.layout().ledger())
                .param("file", plain(draft.file()))
                .param("sha256", draft.sha256())
                .param("format", draft.format())
                .param("at", Timestamp.from(at))
                .param("by", by.toString())
                .param("issues", recorded.size())
                .param("versions", preview.versions())
                .param("known", preview.known())
                .param(
                        "remarks",
                        plain(JSON.writeValueAsString(preview.remarks().stream()
                                        .limit(MOST_REMARKS)
                                        .toList())
                                .replace("\\u0000", "")))
                .update();
        batches.batchUpdate("""
                insert into sheet_issue (import, issue, number, version, alias, title, opened, sheet, line, cells)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, IntStream.range(0, recorded.size()).boxed().toList(), 500, (row, place) -> {
            var issue = recorded.get(place);
            var planned = preview.issues().get(place);
            row.setObject(1, id.value());
            row.setObject(2, issue.id().value());
            row.setInt(3, issue.number().value());
            row.setInt(4, issue.version());
            row.setString(5, planned.alias());
            row.setString(6, planned.past().last().content().title());
            row.setObject(7, planned.opened() == null ? null : Date.valueOf(planned.opened()), Types.DATE);
            row.setString(8, plain(planned.sheet()));
            row.setInt(9, planned.row());
            row.setArray(
                    10,
                    row.getConnection()
                            .createArrayOf(
                                    "text",
                                    planned.cells().stream()
                                            .map(ImportRecords::plain)
                                            .toArray()));
        });
    }

    /** PostgreSQL has no text with this character. */
    private static String plain(String text) {
        return text.replace("\0", "");
    }

    List<SheetImport> imports() {
        return jdbc.sql(IMPORTS + " order by i.at desc")
                .query((row, _) -> imported(row))
                .list();
    }

    Optional<SheetImport> find(ImportId id) {
        return jdbc.sql(IMPORTS + " where i.id = :id")
                .param("id", id.value())
                .query((row, _) -> imported(row))
                .optional();
    }

    String sha256(ImportId id) {
        return jdbc.sql("select sha256 from sheet_import where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    List<Remark> remarks(ImportId id) {
        return jdbc.sql("select remarks from sheet_import where id = :id")
                .param("id", id.value())
                .query((row, _) -> JSON.readValue(row.getString("remarks"), REMARKS))
                .optional()
                .orElse(List.of());
    }

    List<RecordedIssue> recorded(ImportId id) {
        return jdbc.sql("select issue, number, version from sheet_issue where import = :id order by number")
                .param("id", id.value())
                .query((row, _) -> new RecordedIssue(
                        new IssueId(row.getObject("issue", UUID.class)),
                        new IssueNumber(row.getInt("number")),
                        row.getInt("version")))
                .list();
    }

    /** False when it was taken back already. */
    boolean withdraw(ImportId id, Actor by, Instant at) {
        return jdbc.sql("""
                        update sheet_import set withdrawn_at = :at, withdrawn_by = :by
                         where id = :id and withdrawn_at is null
                        """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .param("by", by.toString())
                        .update()
                == 1;
    }

    /** The row that an issue came from, where it came from one. */
    Optional<ImportedRow> rowOf(IssueId issue) {
        return jdbc.sql("""
                        select s.*, i.ledger, i.file from sheet_issue s join sheet_import i on i.id = s.import
                         where s.issue = :issue
                        """)
                .param("issue", issue.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /** The rows of an import, by number. */
    List<ImportedRow> rows(ImportId id, long offset, int limit) {
        return jdbc.sql("""
                        select s.*, i.ledger, i.file from sheet_issue s join sheet_import i on i.id = s.import
                         where s.import = :id order by s.number limit :limit offset :offset
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> row(row))
                .list();
    }

    /** What became issues of these numbers, by number; those of other ledgers have no row. */
    Map<Integer, Origin> origins(int from, int to) {
        var origins = new HashMap<Integer, Origin>();
        jdbc.sql("""
                        select s.number, i.ledger, coalesce(c.version, s.version) as version, coalesce(c.cells, s.cells) as cells
                          from sheet_issue s join sheet_import i on i.id = s.import
                          left join lateral (
                            select case when t.whole then t.version else 0 end as version, t.cells
                              from sheet_change t join sheet_import j on j.id = t.import
                             where t.issue = s.issue order by j.at desc limit 1) c on true
                         where s.number between :from and :to
                        """).param("from", from).param("to", to).query(row -> {
            var cells = List.of((String[]) row.getArray("cells").getArray());
            origins.put(
                    row.getInt("number"),
                    new Origin(row.getString("ledger"), new Rewriting.OriginalRow(row.getInt("version"), cells)));
        });
        return origins;
    }

    /** The row that an issue came from, and its ledger. */
    record Origin(String ledger, Rewriting.OriginalRow row) {}

    private static ImportedRow row(ResultSet row) throws SQLException {
        return new ImportedRow(
                new ImportId(row.getObject("import", UUID.class)),
                row.getString("ledger"),
                row.getString("file"),
                row.getString("sheet"),
                row.getInt("line"),
                row.getString("alias"),
                row.getString("title"),
                new IssueNumber(row.getInt("number")));
    }

    private static SheetImport imported(ResultSet row) throws SQLException {
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new SheetImport(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("ledger"),
                row.getString("file"),
                row.getString("format"),
                row.getTimestamp("at").toInstant(),
                Actor.parse(row.getString("actor")),
                row.getInt("issues"),
                row.getInt("versions"),
                row.getInt("known"),
                row.getInt("changed"),
                number(row, "first"),
                number(row, "last"),
                withdrawn == null
                        ? null
                        : new SheetImport.Withdrawn(withdrawn.toInstant(), Actor.parse(row.getString("withdrawn_by"))));
    }

    private static @Nullable IssueNumber number(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : new IssueNumber(number);
    }
}
