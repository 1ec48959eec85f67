package dev.kamae.logstore;

import dev.kamae.core.Refusal;

/** No answer from the log store, and why. */
public abstract sealed class LogStoreRefusal extends Refusal
        permits LogPagesExpired,
                LogStoreAnswerTooLarge,
                LogStoreDenied,
                LogStoreNotConfigured,
                LogStoreNotTrusted,
                LogStoreNotUnderstood,
                LogStoreOverloaded,
                LogStoreReadOnly,
                LogStoreRefused,
                LogStoreTooSlow,
                LogStoreUnreachable,
                LogsAbsent,
                LogsIncomplete {

    LogStoreRefusal(String key, Object... arguments) {
        super(key, arguments);
    }

    /** Whether the very same request may well succeed a little later. */
    public boolean passing() {
        return false;
    }
}
