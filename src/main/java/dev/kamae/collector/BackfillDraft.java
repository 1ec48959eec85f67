package dev.kamae.collector;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which logs of the past somebody wants.
 *
 * @param place one of those that are read, as {@code s3://bucket/prefix}
 * @param folder within it; blank for all of it
 * @param filesAMinute at most; null for as many as go
 */
public record BackfillDraft(
        String place,
        String folder,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable Integer filesAMinute) {}
