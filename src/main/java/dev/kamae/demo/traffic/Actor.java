package dev.kamae.demo.traffic;

import java.util.function.Consumer;

/** Those who send requests to a web ACL, people or programs of one sort. */
interface Actor {

    /** Sends what they send in this minute, which follows from the moment alone. */
    void play(Moment moment, Consumer<Request> stage);
}
