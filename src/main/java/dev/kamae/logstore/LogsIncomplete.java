package dev.kamae.logstore;

/** A part of the logs did not answer, and what was asked for cannot be known from the others. */
public final class LogsIncomplete extends LogStoreRefusal {

    public LogsIncomplete() {
        super("logstore.refused.incomplete");
    }

    @Override
    public boolean passing() {
        return true;
    }
}
