package dev.kamae.collector;

import java.io.IOException;

/** S3 did not give what was asked for. */
final class S3Trouble extends IOException {

    private final S3Fault fault;

    S3Trouble(S3Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    S3Trouble(S3Fault fault, Throwable cause) {
        super(cause);
        this.fault = fault;
    }

    S3Fault fault() {
        return fault;
    }
}
