package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Whoever asks while PostgreSQL is known to be away does not wait for it. */
@Timeout(30)
class RecordConnectionsTests {

    private final Pool pool = new Pool();
    private final AtomicBoolean inUse = new AtomicBoolean();
    private final RecordConnections connections = new RecordConnections(pool, inUse::get);

    /** Answers the first who asks as it is told, and everybody after that only once somebody tells how, or it is back. */
    private static final class Pool extends AbstractDataSource {

        private final AtomicInteger asked = new AtomicInteger();
        private final SynchronousQueue<Boolean> answers = new SynchronousQueue<>();
        private @Nullable Exception first;
        private volatile boolean back;

        @Override
        public Connection getConnection() throws SQLException {
            if (asked.incrementAndGet() == 1) {
                throw new SQLTransientConnectionException("timed out", "08001", first);
            }
            if (!back && !answered()) {
                throw new SQLTransientConnectionException("timed out", "08001", new ConnectException());
            }
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, _, _) -> null);
        }

        private boolean answered() {
            try {
                return answers.take();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    @Test
    void onlyOneThreadWaitsAndWhenItIsBackEverybodyGetsConnections() throws Exception {
        pool.first = new ConnectException();
        assertThatThrownBy(connections::getConnection).isInstanceOf(SQLTransientConnectionException.class);

        assertThatThrownBy(connections::getConnection).hasMessage("timed out");
        pool.answers.put(false);
        assertThatThrownBy(connections::getConnection).hasMessage("timed out");
        assertThat(pool.asked).hasValueLessThanOrEqualTo(3);

        pool.answers.put(true); // to the thread that waits
        pool.back = true;
        while (isAway()) {
            Thread.onSpinWait();
        }
        var asked = pool.asked.get();
        assertThat(connections.getConnection()).isNotNull();
        assertThat(pool.asked).as("by its own thread now").hasValue(asked + 1);
    }

    @Test
    void whereSomebodyHasAConnectionTheServerIsThere() throws Exception {
        pool.first = new ConnectException();
        inUse.set(true);
        assertThatThrownBy(connections::getConnection).hasMessage("timed out");

        pool.back = true;
        assertThat(connections.getConnection()).isNotNull();
        assertThat(pool.asked).hasValue(2);
    }

    @Test
    void aBusyPoolIsNotAway() throws Exception {
        assertThatThrownBy(connections::getConnection).hasMessage("timed out");

        pool.back = true;
        assertThat(connections.getConnection()).isNotNull();
        assertThat(pool.asked).hasValue(2);
    }

    private boolean isAway() {
        try {
            connections.getConnection();
            return false;
        } catch (SQLException away) {
            return true;
        }
    }
}
