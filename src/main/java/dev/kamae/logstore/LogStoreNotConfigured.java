package dev.kamae.logstore;

/** Nobody has said where the logs are. */
public final class LogStoreNotConfigured extends LogStoreRefusal {

    LogStoreNotConfigured() {
        super("logstore.refused.notConfigured");
    }
}
