package dev.kamae.core;

/**
 * A count in few signs, for tiles and axes.
 *
 * @param figure the digits: {@code 162.0}
 * @param scale what they are to be read in: {@code 万} or {@code M}, empty for ones
 */
public record Quantity(String figure, String scale) {}
