package dev.kamae.logstore;

/** What answers at the address of the log store cannot show that it is the one that is meant, so it is told nothing. */
public final class LogStoreNotTrusted extends LogStoreRefusal {

    private final Distrust distrust;

    LogStoreNotTrusted(Distrust distrust, Throwable cause) {
        super(distrust.key());
        this.distrust = distrust;
        initCause(cause);
    }

    Distrust distrust() {
        return distrust;
    }
}
