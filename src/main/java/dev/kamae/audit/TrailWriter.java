package dev.kamae.audit;

import dev.kamae.core.Auditable;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a row for every auditable event within the transaction of the change: no change without its row, no row without
 * its change. The table refuses updates and deletions.
 */
@Component
class TrailWriter {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrailWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void write(Auditable event) {
        jdbc.sql("""
                        insert into audit_row (at, actor, action, subject, detail)
                        values (:at, :actor, :action, :subject, cast(:detail as jsonb))
                        """)
                .param("at", Timestamp.from(event.at()))
                .param("actor", event.by().toString())
                .param("action", event.action())
                .param("subject", event.subject())
                .param("detail", json.writeValueAsString(event.detail()))
                .update();
    }
}
