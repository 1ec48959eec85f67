package dev.kamae.collector;

import dev.kamae.core.Refusal;

/** Places in S3 could not be listed, or what lies there not be read. */
final class PlacesUnread extends Refusal {

    PlacesUnread(long places) {
        super("collector.answerPlaces", places);
    }
}
