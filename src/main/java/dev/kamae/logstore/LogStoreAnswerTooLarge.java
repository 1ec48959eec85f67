package dev.kamae.logstore;

/** More came back than is taken into memory. */
public final class LogStoreAnswerTooLarge extends LogStoreRefusal {

    LogStoreAnswerTooLarge(int megabytes, Throwable cause) {
        super("logstore.refused.tooLarge", megabytes);
        initCause(cause);
    }
}
