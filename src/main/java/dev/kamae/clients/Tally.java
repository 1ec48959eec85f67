package dev.kamae.clients;

import java.util.List;

/**
 * The most frequent of something, most first.
 *
 * @param others how many requests have another value than these
 */
public record Tally(List<Count> most, long others) {

    /** It is not known: the field is not in the logs, or cannot be counted. */
    public static final Tally NONE = new Tally(List.of(), 0);

    /** How many requests have a value. */
    public record Count(String value, long requests) {}
}
