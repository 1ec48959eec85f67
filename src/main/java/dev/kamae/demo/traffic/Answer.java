package dev.kamae.demo.traffic;

import org.jspecify.annotations.Nullable;

/**
 * {@code captchaResponse} or {@code challengeResponse} of the log.
 *
 * @param responseCode 405 or 202 when the puzzle was sent instead of the page, 0 when it had been solved before
 * @param solveTimestamp epoch seconds; 0 when it was sent
 * @param failureReason null when it had been solved
 */
record Answer(
        int responseCode, long solveTimestamp, @Nullable String failureReason) {}
