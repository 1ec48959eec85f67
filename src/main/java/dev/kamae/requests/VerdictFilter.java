package dev.kamae.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which judged requests are wanted.
 *
 * @param from when they came
 * @param until exclusive
 * @param verdict null for all
 * @param rule the web ACL's rule or the rule in a group; empty for all
 */
public record VerdictFilter(
        Instant from, Instant until, @Nullable Verdict verdict, String rule) {}
