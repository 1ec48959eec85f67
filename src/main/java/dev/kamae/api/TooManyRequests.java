package dev.kamae.api;

/** A token asks more often than it may. */
final class TooManyRequests extends Exception {

    private final int perMinute;
    private final long seconds;

    /** @param seconds after which it may ask again */
    TooManyRequests(int perMinute, long seconds) {
        super("More than %d requests a minute".formatted(perMinute));
        this.perMinute = perMinute;
        this.seconds = seconds;
    }

    int perMinute() {
        return perMinute;
    }

    long seconds() {
        return seconds;
    }
}
