package dev.kamae.traffic;

/**
 * What came from one territory.
 *
 * @param errors requests that ended in an error of the server
 */
public record TerritoryFigures(Measure requests, Measure blocked, Figure errors) {}
