package dev.kamae.logstore;

/** There is no index of that name or pattern, so nothing is known: that is not zero. */
public final class LogsAbsent extends LogStoreRefusal {

    LogsAbsent(String indices) {
        super("logstore.refused.absent", indices);
    }
}
