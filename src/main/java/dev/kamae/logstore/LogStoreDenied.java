package dev.kamae.logstore;

/** The log store does not know who asks, or does not let it do this. */
public final class LogStoreDenied extends LogStoreRefusal {

    private final Denial denial;

    LogStoreDenied(Denial denial, int status) {
        super(denial.key(), String.valueOf(status));
        this.denial = denial;
    }

    /** Before anything was asked. */
    LogStoreDenied(Denial denial, Throwable cause) {
        super(denial.key());
        this.denial = denial;
        initCause(cause);
    }

    Denial denial() {
        return denial;
    }
}
