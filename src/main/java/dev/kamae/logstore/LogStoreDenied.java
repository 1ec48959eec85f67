package dev.kamae.logstore;

/** The log store does not know the user, or does not let it do this. */
public final class LogStoreDenied extends LogStoreRefusal {

    LogStoreDenied(int status) {
        super(status == 401 ? "logstore.refused.unknownUser" : "logstore.refused.forbidden", String.valueOf(status));
    }
}
