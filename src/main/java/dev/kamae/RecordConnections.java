package dev.kamae;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections to PostgreSQL. While it does not answer, one thread of its own waits for it and everybody else hears so at
 * once: a page that asks five times would wait five times otherwise.
 */
final class RecordConnections extends DelegatingDataSource {

    private final AtomicReference<@Nullable SQLException> away = new AtomicReference<>();

    private final BooleanSupplier inUse;

    /** @param inUse whether somebody has a connection, so that the server is there and only the pool too small */
    RecordConnections(DataSource pool, BooleanSupplier inUse) {
        super(pool);
        this.inUse = inUse;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var known = away.get();
        if (known != null) {
            throw new SQLTransientConnectionException(known.getMessage(), known.getSQLState(), known);
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException failed) {
            // without a cause every connection is merely in use; a cause may be of long ago
            if (failed.getCause() != null && !inUse.getAsBoolean() && away.compareAndSet(null, failed)) {
                Thread.ofPlatform().daemon().name("await-postgresql").start(this::await);
            }
            throw failed;
        }
    }

    private void await() {
        try {
            while (tried() instanceof SQLTransientConnectionException) {
                Thread.onSpinWait(); // the pool itself waits
            }
        } finally {
            away.set(null);
        }
    }

    private @Nullable SQLException tried() {
        try (var _ = super.getConnection()) {
            return null;
        } catch (SQLException failed) {
            return failed;
        }
    }
}
