package dev.kamae.calendar;

import dev.kamae.core.Actor;
import dev.kamae.core.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompanyEventRepository {

    private static final String COLUMNS = "id, kind, name, begins_at, ends_at, is_unusual, link, reference, entered_by";

    /** None is longer than 366 days, which lets the index find them by their beginning. */
    private static final String WITHIN = """
             where begins_at < :to and begins_at > cast(:from as timestamptz) - interval '367 days'
               and coalesce(ends_at, begins_at + interval '1 minute') > :from
            """;

    private final JdbcClient sql;

    CompanyEventRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Latest first. */
    List<CompanyEvent> latest(long offset, int limit) {
        return sql.sql("select " + COLUMNS + " from company_event order by begins_at desc, id limit ? offset ?")
                .params(limit, offset)
                .query((row, number) -> event(row))
                .list();
    }

    long count() {
        return sql.sql("select count(*) from company_event").query(Long.class).single();
    }

    /** Earliest first. */
    List<CompanyEvent> within(TimeRange range, int limit) {
        return sql.sql("select " + COLUMNS + " from company_event" + WITHIN + " order by begins_at, id limit :limit")
                .param("from", Timestamp.from(range.from()))
                .param("to", Timestamp.from(range.to()))
                .param("limit", limit)
                .query((row, number) -> event(row))
                .list();
    }

    /** The stretches that are unlike others. */
    List<TimeRange> unusual() {
        return sql.sql("select " + COLUMNS + " from company_event where is_unusual")
                .query((row, number) -> event(row).said().range())
                .list();
    }

    Optional<CompanyEvent> find(CompanyEventId id) {
        return sql.sql("select " + COLUMNS + " from company_event where id = ?")
                .param(id.value())
                .query((row, number) -> event(row))
                .optional();
    }

    Optional<CompanyEvent> called(String reference) {
        return sql.sql("select " + COLUMNS + " from company_event where reference = ?")
                .param(reference)
                .query((row, number) -> event(row))
                .optional();
    }

    /** Whether it was entered; not if another has its reference. */
    boolean insert(CompanyEvent event) {
        return write(event, """
                insert into company_event (id, kind, name, begins_at, ends_at, is_unusual, link, reference, entered_by)
                values (:id, :kind, :name, :begins, :ends, :unusual, :link, :reference, :by)
                on conflict (reference) do nothing
                """);
    }

    boolean update(CompanyEvent event) {
        return write(event, """
                update company_event set kind = :kind, name = :name, begins_at = :begins, ends_at = :ends,
                  is_unusual = :unusual, link = :link, entered_by = :by
                where id = :id
                """);
    }

    private boolean write(CompanyEvent event, String statement) {
        var said = event.said();
        return sql.sql(statement)
                        .param("id", event.id().value())
                        .param("kind", said.kind().name())
                        .param("name", said.name())
                        .param("begins", Timestamp.from(said.begins()))
                        .param("ends", timestamp(said.ends()))
                        .param("unusual", said.isUnusual())
                        .param("link", said.link())
                        .param("reference", said.reference())
                        .param("by", event.by().toString())
                        .update()
                > 0;
    }

    boolean delete(CompanyEventId id) {
        return sql.sql("delete from company_event where id = ?")
                        .param(id.value())
                        .update()
                > 0;
    }

    private static CompanyEvent event(ResultSet row) throws SQLException {
        var ends = row.getTimestamp("ends_at");
        return new CompanyEvent(
                new CompanyEventId(row.getObject("id", UUID.class)),
                new CompanyEventDraft(
                        CompanyEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getTimestamp("begins_at").toInstant(),
                        ends == null ? null : ends.toInstant(),
                        row.getBoolean("is_unusual"),
                        row.getString("link"),
                        row.getString("reference")),
                Actor.parse(row.getString("entered_by")));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
