package dev.kamae.scoring;

import dev.kamae.core.Score;
import dev.kamae.threats.ThreatId;
import java.time.LocalDate;

/**
 * A score that the team gave a threat before it used the portal; nothing is reckoned from it.
 *
 * @param day of which it speaks; for a month its last day
 * @param note as the file has it, may be empty
 */
public record OldScore(ThreatId threat, LocalDate day, Score score, String note) {}
