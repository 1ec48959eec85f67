package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Whoever asks while PostgreSQL is known to be away does not wait for it. */
@Timeout(30)
class RecordConnectionsTests {

    private final Pool pool = new Pool();
    private final RecordConnections connections = new RecordConnections(pool);

    /** Answers the first who asks as it is told, and everybody after that only once somebody tells how. */
    private static final class Pool extends AbstractDataSource {

        private final AtomicInteger asked = new AtomicInteger();
        private final SynchronousQueue<Boolean> answers = new SynchronousQueue<>();
        private @Nullable Exception first;

        @Override
        public Connection getConnection() throws SQLException {
            if (asked.incrementAndGet() == 1) {
                throw new SQLTransientConnectionException("timed out", "08001", first);
            }
            if (!answered()) {
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

        pool.answers.put(true);
        Connection connection = null;
        while (connection == null) {
            connection = connected();
        }
        assertThat(connection).isNotNull();
    }

    @Test
    void aBusyPoolIsNotAway() throws Exception {
        assertThatThrownBy(connections::getConnection).hasMessage("timed out");

        Thread.ofVirtual().start(() -> {
            try {
                pool.answers.put(true);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        assertThat(connections.getConnection()).isNotNull();
        assertThat(pool.asked).hasValue(2);
    }

    private @Nullable Connection connected() {
        try {
            var hand = Thread.ofVirtual().start(this::answer);
            var connection = connections.getConnection();
            hand.interrupt();
            return connection;
        } catch (SQLException away) {
            return null;
        }
    }

    private void answer() {
        try {
            pool.answers.put(true);
        } catch (InterruptedException enough) {
            // somebody else was quicker
        }
    }
}
