package dev.kamae.planted.lower.hidden;

/** The inside of a module. */
public class PlantedInside {}
