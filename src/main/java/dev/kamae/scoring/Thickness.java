package dev.kamae.scoring;

/** How much evidence a Counter rests on, thickest first; by its spread, and thin where people's word is all there is. */
public enum Thickness {
    THICK,
    MEDIUM,
    THIN
}
