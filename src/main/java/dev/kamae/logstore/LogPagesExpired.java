package dev.kamae.logstore;

/** Pages that lay unread for so long that the log store let go of them. */
public final class LogPagesExpired extends LogStoreRefusal {

    LogPagesExpired() {
        super("logstore.refused.expired");
    }
}
