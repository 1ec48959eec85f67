package dev.kamae.uikit;

import dev.kamae.core.Language;
import dev.kamae.core.Refusal;
import dev.kamae.core.Texts;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * What a person reads when something did not work: a refusal's own sentence, who may, what is down; for anything
 * unforeseen a number that the log has too, and never the inside of the portal.
 */
final class Failure {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /** SQLSTATE of a lost connection, and of a server that ends one (57P01 to 57P03: PostgreSQL, appendix A). */
    private static final Set<String> CONNECTION_STATES = Set.of("08", "57P");

    private final Function<Language, String> words;
    private final String likeness;

    private Failure(Function<Language, String> words, Throwable cause) {
        this.words = words;
        likeness = cause.getClass().getName() + ": " + cause.getMessage();
    }

    /** Logs what a person cannot mend. */
    static Failure of(Throwable failure) {
        var cause = root(failure);
        return new Failure(
                switch (cause) {
                    case Refusal refusal -> language -> refusal.sentence(language);
                    case AccessDeniedException _ -> language -> Texts.text(language, "uikit.failed.forbidden");
                    case Throwable down when isRecordDown(down) -> recordIsDown(down);
                    default -> unforeseen(failure);
                },
                cause);
    }

    /** The earlier failure when this is the same again, which need not be logged twice. */
    static Failure again(Failure earlier, Throwable failure) {
        var cause = root(failure);
        return earlier.likeness.equals(cause.getClass().getName() + ": " + cause.getMessage()) ? earlier : of(failure);
    }

    String sentence(Language language) {
        return words.apply(language);
    }

    private static Throwable root(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof AccessDeniedException || isRecordDown(cause)) {
                return cause;
            }
        }
        return failure;
    }

    /** A connection may break at any statement, at commit or at rollback, and JPA wraps each differently: the state tells. */
    private static boolean isRecordDown(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _, DataAccessResourceFailureException _ -> true;
            case SQLTransientConnectionException _ -> true;
            case SQLException refused
            when refused.getSQLState() != null ->
                CONNECTION_STATES.stream().anyMatch(refused.getSQLState()::startsWith);
            default -> false;
        };
    }

    private static Function<Language, String> recordIsDown(Throwable down) {
        LOG.warn("PostgreSQL does not answer: {}", down.getMessage());
        return language -> Texts.text(language, "uikit.failed.record");
    }

    private static Function<Language, String> unforeseen(Throwable failure) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Mishap {}", number, failure);
        return language -> Texts.text(language, "uikit.failed.unforeseen", number);
    }
}
