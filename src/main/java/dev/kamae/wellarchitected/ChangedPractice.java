package dev.kamae.wellarchitected;

/**
 * A best practice that is not as it was.
 *
 * @param practice as the later snapshot has it; as the earlier one had it where the lens dropped it
 */
public record ChangedPractice(QuestionId question, Practice practice, PracticeChange change) {}
