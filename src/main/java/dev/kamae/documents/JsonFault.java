package dev.kamae.documents;

/** A text is no JSON record; not an error of the program, so it carries no stack. */
final class JsonFault extends Exception {

    private final Reason reason;

    JsonFault(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
