package dev.kamae.logstore;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the log store for a sign of life, and soon gives up. */
@Component
class LogStorePing {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LogStoreConnection connection;

    LogStorePing(LogStoreConnection connection) {
        this.connection = connection;
    }

    boolean configured() {
        return connection.settings().configured();
    }

    /** Why it does not answer; empty when it does. */
    Optional<LogStoreRefusal> refusal() {
        try {
            connection.ask(PATIENCE, RawRequest.get("/", Map.of()));
            return Optional.empty();
        } catch (LogStoreRefusal refusal) {
            return Optional.of(refusal);
        }
    }
}
