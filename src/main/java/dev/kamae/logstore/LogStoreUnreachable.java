package dev.kamae.logstore;

/** There is no way through to the log store: it is down, the name is wrong, the line was cut. */
public final class LogStoreUnreachable extends LogStoreRefusal {

    LogStoreUnreachable(Throwable cause) {
        this("logstore.refused.unreachable", cause);
    }

    private LogStoreUnreachable(String key, Throwable cause) {
        super(key);
        initCause(cause);
    }

    /** The role that it is asked with could not be assumed, because AWS did not answer. */
    static LogStoreUnreachable forWantOfARole(Throwable cause) {
        return new LogStoreUnreachable("logstore.refused.noAnswerFromSts", cause);
    }

    @Override
    public boolean passing() {
        return true;
    }
}
