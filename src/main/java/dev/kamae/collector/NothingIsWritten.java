package dev.kamae.collector;

import dev.kamae.core.Refusal;

/** The settings do not let documents into the log store as it is. */
public final class NothingIsWritten extends Refusal {

    NothingIsWritten(Hindrance hindrance) {
        super(hindrance.key(), hindrance.arguments());
    }
}
