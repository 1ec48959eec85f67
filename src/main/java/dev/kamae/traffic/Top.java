package dev.kamae.traffic;

/**
 * Something frequent, as its log lines say it.
 *
 * @param value hostile text
 */
public record Top(String value, long requests) {}
