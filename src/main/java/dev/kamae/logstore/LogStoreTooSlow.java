package dev.kamae.logstore;

import java.time.Duration;

/** No answer within the deadline. */
public final class LogStoreTooSlow extends LogStoreRefusal {

    LogStoreTooSlow(Duration deadline, Throwable cause) {
        super("logstore.refused.tooSlow", deadline.toMillis() / 1000.0);
        initCause(cause);
    }

    @Override
    public boolean passing() {
        return true;
    }
}
