package dev.kamae.stores.child;

/** A store cannot be started or stopped; the message is one sentence for the person at the terminal. */
class StoreFailed extends Exception {

    private static final long serialVersionUID = 1L;

    StoreFailed(String sentence) {
        super(sentence);
    }

    StoreFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
