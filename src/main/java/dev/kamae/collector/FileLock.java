package dev.kamae.collector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** That nobody else loads a file. PostgreSQL holds it for a connection, and lets go when that ends, however it ends. */
final class FileLock implements AutoCloseable {

    private final Connection connection;
    private final String name;

    private FileLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    static Optional<FileLock> of(DataSource database, String name) {
        try {
            var connection = database.getConnection();
            try {
                if (asked(connection, "select pg_try_advisory_lock(hashtextextended(?, 7))", name)) {
                    return Optional.of(new FileLock(connection, name));
                }
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("The lock of a file cannot be had", away);
        }
    }

    private static boolean asked(Connection connection, String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            asked(connection, "select pg_advisory_unlock(hashtextextended(?, 7))", name);
        } catch (SQLException gone) {
            // and the lock with it
        }
    }
}
