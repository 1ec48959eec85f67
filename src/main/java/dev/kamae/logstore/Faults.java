package dev.kamae.logstore;

import jakarta.json.JsonException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
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
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ResponseException answered -> {
                    LOG.info("The log store: {}", shortened(String.valueOf(answered.getMessage())));
                    return refusal(answered.status(), "");
                }
                case OpenSearchException answered -> {
                    return refusal(answered.status(), answered.error());
                }
                case ConnectTimeoutException noWayThrough -> {
                    return new LogStoreUnreachable(noWayThrough);
                }
                case SocketTimeoutException _, ConnectionRequestTimeoutException _, TimeoutException _ -> {
                    return new LogStoreTooSlow(deadline, cause);
                }
                case JsonException _, JacksonException _ -> {
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
        return refusal(status, root.type());
    }

    /**
     * @param reason in the log store's own word: {@code illegal_argument_exception}
     */
    static LogStoreRefusal refusal(int status, String reason) {
        return switch (status) {
            case 401, 403 -> new LogStoreDenied(status);
            case 429, 500, 502, 503, 504 -> new LogStoreOverloaded(status);
            default -> new LogStoreRefused(status, reason);
        };
    }

    /** Whether the line was cut without a word: mostly a connection kept open that the other side had given up. */
    static boolean isStaleConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionClosedException || cause instanceof NoHttpResponseException) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + "…";
    }
}
