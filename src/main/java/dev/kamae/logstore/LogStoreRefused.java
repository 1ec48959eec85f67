package dev.kamae.logstore;

/** The log store does not accept what it was asked, and would not later either. */
public final class LogStoreRefused extends LogStoreRefusal {

    private final int status;

    LogStoreRefused(int status, String reason) {
        super("logstore.refused.refused", reason.isBlank() ? String.valueOf(status) : reason);
        this.status = status;
    }

    /** As in HTTP. */
    public int status() {
        return status;
    }
}
