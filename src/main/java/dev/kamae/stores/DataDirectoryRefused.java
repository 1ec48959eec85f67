package dev.kamae.stores;

/** A folder that Kamae will not keep its data in; the message is one sentence for the person at the terminal. */
public class DataDirectoryRefused extends RuntimeException {

    DataDirectoryRefused(String sentence) {
        super(sentence);
    }

    DataDirectoryRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
