package dev.kamae.logstore;

/** There is no way through to the log store: it is down, the name is wrong, the line was cut, the certificate is not trusted. */
public final class LogStoreUnreachable extends LogStoreRefusal {

    LogStoreUnreachable(Throwable cause) {
        super("logstore.refused.unreachable");
        initCause(cause);
    }

    @Override
    public boolean passing() {
        return true;
    }
}
