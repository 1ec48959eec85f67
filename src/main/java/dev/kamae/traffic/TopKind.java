package dev.kamae.traffic;

/** Of what the most frequent values are kept. */
enum TopKind {
    PATH,
    CLIENT
}
