package dev.kamae.logstore;

import jakarta.json.JsonException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.httpclient5.ResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** What the client throws, as the refusal that it means. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    static LogStoreRefusal refusal(Throwable failure, Duration deadline) {
        var distrust = Distrust.of(failure);
        if (distrust.isPresent()) {
            LOG.info("The log store is not trusted: {}", shortened(String.valueOf(failure.getMessage())));
            return new LogStoreNotTrusted(distrust.get(), failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ResponseException answered -> {
                    var words = words(String.valueOf(answered.getMessage()));
                    LOG.info("The log store answered {}: {}", answered.status(), words);
                    return refusal(answered.status(), "", words);
                }
                case OpenSearchException answered -> {
                    return refusal(answered.status(), answered.error());
                }
                case ConnectTimeoutException noWayThrough -> {
                    return new LogStoreUnreachable(noWayThrough);
                }
                case ContentTooLongException tooMuch -> {
                    return new LogStoreAnswerTooLarge(LogStoreConnection.LARGEST_ANSWER_MB, tooMuch);
                }
                case SocketTimeoutException _, ConnectionRequestTimeoutException _, TimeoutException _ -> {
                    return new LogStoreTooSlow(deadline, cause);
                }
                case JsonException _, JacksonException _, ProtocolException _, MessageConstraintException _ -> {
                    return new LogStoreNotUnderstood(cause);
                }
                default -> {
                    // look further down
                }
            }
        }
        return new LogStoreUnreachable(failure);
    }

    static LogStoreRefusal refusal(int status, ErrorCause error) {
        var root = error.rootCause().isEmpty() ? error : error.rootCause().getFirst();
        LOG.info("The log store answered {}: {} {}", status, root.type(), shortened(String.valueOf(root.reason())));
        return refusal(status, root.type(), String.valueOf(root.reason()));
    }

    /**
     * @param reason in the log store's own word: {@code illegal_argument_exception}
     * @param words all that it said
     */
    static LogStoreRefusal refusal(int status, String reason, String words) {
        return switch (status) {
            case 401, 403 -> new LogStoreDenied(Denial.of(status, words), status);
            case 429, 500, 502, 503, 504 -> new LogStoreOverloaded(status);
            default -> new LogStoreRefused(status, reason);
        };
    }

    /** Whether the line was cut without a word: mostly a connection kept open that the other side had given up. */
    static boolean isStaleConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionClosedException
                    || cause instanceof NoHttpResponseException
                    || cause instanceof TruncatedChunkException) {
                return true;
            }
        }
        return false;
    }

    /** What was answered, without the line and the headers of the request that AWS repeats when a signature is wrong. */
    private static String words(String message) {
        var body = message.substring(message.indexOf('\n') + 1);
        return shortened(body.replaceFirst("(?is)the canonical string.*", "…"));
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + "…";
    }
}
