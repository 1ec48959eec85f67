package dev.kamae.stores;

/** The embedded stores cannot be started; the message is one sentence for the person at the terminal. */
public class StoresFailed extends RuntimeException {

    StoresFailed(String sentence) {
        super(sentence);
    }

    StoresFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
