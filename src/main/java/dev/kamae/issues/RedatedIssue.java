package dev.kamae.issues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issue of which the record that it is kept in elsewhere dates the beginning or the end otherwise than before.
 *
 * @param now the version that it has
 * @param recorded the version in which it came in; later ones happened here and keep their moments
 * @param raised since when it is known; null for as before
 * @param done since when it is in the state in which it came to its end; null for as before
 * @param reason where that is known from
 */
public record RedatedIssue(
        RecordedIssue now,
        int recorded,
        @Nullable Instant raised,
        @Nullable Instant done,
        String reason) {}
