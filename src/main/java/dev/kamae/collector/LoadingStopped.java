package dev.kamae.collector;

/** Somebody asked for loading to end before the file did. */
final class LoadingStopped extends RuntimeException {

    LoadingStopped() {
        super("Loading was broken off");
    }
}
