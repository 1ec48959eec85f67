package dev.kamae.wellarchitected;

/** A question that AWS judges otherwise than it did. */
public record RiskChange(QuestionId question, Risk before, Risk after) {}
