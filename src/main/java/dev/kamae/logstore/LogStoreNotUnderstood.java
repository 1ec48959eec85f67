package dev.kamae.logstore;

/** Something answers at the address of the log store, but not as OpenSearch does. */
public final class LogStoreNotUnderstood extends LogStoreRefusal {

    LogStoreNotUnderstood(Throwable cause) {
        super("logstore.refused.notUnderstood");
        initCause(cause);
    }
}
