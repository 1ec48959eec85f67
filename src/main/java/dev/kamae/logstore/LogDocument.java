package dev.kamae.logstore;

/**
 * One document.
 *
 * @param index where it is, to be named when it is asked for again
 * @param id its name there
 */
public record LogDocument(String index, String id, LogSource source) {}
