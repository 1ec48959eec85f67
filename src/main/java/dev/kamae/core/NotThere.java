package dev.kamae.core;

/** A refusal because what was asked for is not there; programs are told so by the status of the answer. */
public abstract class NotThere extends Refusal {

    protected NotThere(String key, Object... arguments) {
        super(key, arguments);
    }
}
