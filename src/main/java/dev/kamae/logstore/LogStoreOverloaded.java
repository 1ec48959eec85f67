package dev.kamae.logstore;

/** The log store has too much to do, or too little room, to take this just now. */
public final class LogStoreOverloaded extends LogStoreRefusal {

    private final int status;

    LogStoreOverloaded(int status) {
        super("logstore.refused.overloaded", String.valueOf(status));
        this.status = status;
    }

    int status() {
        return status;
    }

    @Override
    public boolean passing() {
        return true;
    }
}
