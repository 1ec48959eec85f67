package dev.kamae.savedviews;

import dev.kamae.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved views in the record. */
@Repository
class SavedViewTable {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient sql;

    SavedViewTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** By name, one's own first. */
    List<SavedView> of(String route, Optional<PersonId> reader) {
        return sql.sql("""
                        select * from saved_view where route = :route and (shared or owner = :reader)
                         order by owner <> :reader, lower(name), id
                        """)
                .param("route", route)
                .param("reader", reader.map(PersonId::value).orElse(NOBODY))
                .query((row, _) -> view(row))
                .list();
    }

    Optional<SavedView> find(UUID id) {
        return sql.sql("select * from saved_view where id = :id")
                .param("id", id)
                .query((row, _) -> view(row))
                .optional();
    }

    /** False when the person has another one by this name. */
    boolean insert(SavedView view, Instant at) {
        return sql.sql("""
                        insert into saved_view (id, route, query, name, owner, shared, at)
                        values (:id, :route, :query, :name, :owner, :shared, :at) on conflict do nothing
                        """)
                        .param("id", view.id())
                        .param("route", view.route())
                        .param("query", view.query())
                        .param("name", view.name())
                        .param("owner", view.owner().value())
                        .param("shared", view.shared())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False when the person has another one by this name. */
    boolean rename(SavedView view) {
        return sql.sql("""
                        update saved_view view set name = :name
                         where id = :id
                           and not exists (select 1 from saved_view other
                                            where other.route = view.route and other.owner = view.owner
                                              and lower(other.name) = lower(:name) and other.id <> view.id)
                        """).param("name", view.name()).param("id", view.id()).update() == 1;
    }

    void delete(UUID id) {
        sql.sql("delete from saved_view where id = :id").param("id", id).update();
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("route"),
                row.getString("query"),
                row.getString("name"),
                new PersonId(row.getObject("owner", UUID.class)),
                row.getBoolean("shared"));
    }
}
