package dev.kamae.scoring;

/** How much evidence a Counter rests on, thickest first. */
public enum Thickness {
    THICK,
    MEDIUM,
    THIN
}
