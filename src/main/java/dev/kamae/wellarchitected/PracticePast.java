package dev.kamae.wellarchitected;

/** What a best practice was in one snapshot. */
public record PracticePast(Snapshot snapshot, PracticeState state) {}
