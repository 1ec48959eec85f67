package dev.kamae.jobs;

import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import dev.kamae.core.Language;
import dev.kamae.core.Refusal;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/** Why a run failed, in one plain sentence. */
final class Mishap {

    private Mishap() {}

    /**
     * The sentence for people. Messages of exceptions are left to the server's log: nobody knows what addresses, keys or
     * personal data they quote.
     *
     * @param number by which the log has the rest
     */
    static Sentence sentence(Throwable failure, String number) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return new Sentence(refusal.sentence(Language.JA), refusal.sentence(Language.EN));
                }
                case DataAccessException _, TransactionException _, SQLException _, SQLRuntimeException _ -> {
                    return Sentence.of("jobs.error.record", number);
                }
                case ConnectException _, UnknownHostException _, ClosedChannelException _ -> {
                    return Sentence.of("jobs.error.unreachable", number);
                }
                case SocketTimeoutException _, HttpTimeoutException _, TimeoutException _ -> {
                    return Sentence.of("jobs.error.timeout", number);
                }
                case OutOfMemoryError _ -> {
                    return Sentence.of("jobs.error.memory", number);
                }
                default -> {
                    // look further down
                }
            }
        }
        return Sentence.of("jobs.error.unforeseen", failure.getClass().getSimpleName(), number);
    }

    /** Whether it says that the database does not answer just now, and may again. */
    static boolean isPassing(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof SQLRuntimeException;
    }
}
