package dev.kamae.savedviews;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which columns a person wants to see in the list of a page: their own preference, on every browser. */
@Service
@Transactional
@RolesAllowed({Capability.VIEW, Capability.OWN})
public class PageColumns {

    private static final int MOST = 100;

    private final JdbcClient sql;
    private final Identity identity;

    PageColumns(JdbcClient sql, Identity identity) {
        this.sql = sql;
        this.identity = identity;
    }

    /** What the reader has chosen; empty while they have chosen nothing. */
    @Transactional(readOnly = true)
    public Optional<Set<String>> of(String route) {
        return identity.person()
                .flatMap(person -> sql.sql("select columns from page_columns where person = :person and route = :route")
                        .param("person", person.value())
                        .param("route", route)
                        .query((row, _) ->
                                Set.of((String[]) row.getArray("columns").getArray()))
                        .optional());
    }

    /** Keeps the reader's choice. */
    public void choose(String route, Collection<String> columns) {
        var person = identity.person().orElseThrow(() -> new AccessDeniedException("A preference is a person's"));
        if (columns.size() > MOST) {
            throw new IllegalArgumentException("No list has %d columns".formatted(columns.size()));
        }
        sql.sql("""
                        insert into page_columns (person, route, columns) values (:person, :route, :columns)
                        on conflict (person, route) do update set columns = excluded.columns
                        """)
                .param("person", person.value())
                .param("route", route)
                .param("columns", columns.toArray(String[]::new))
                .update();
    }

    /** Back to what everybody sees. */
    public void forget(String route) {
        identity.person()
                .ifPresent(person -> sql.sql("delete from page_columns where person = :person and route = :route")
                        .param("person", person.value())
                        .param("route", route)
                        .update());
    }
}
