package dev.kamae.logstore;

/** It was set that Kamae only reads. */
public final class LogStoreReadOnly extends LogStoreRefusal {

    LogStoreReadOnly() {
        super("logstore.refused.readOnly");
    }
}
