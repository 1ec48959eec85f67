package dev.kamae.webacl;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A web ACL that has logged something or has been declared.
 *
 * @param profile what people said of it; empty for an undeclared one
 * @param firstHour the first hour of history with a line of it, null before there is one
 * @param lastHour the last such hour
 */
public record WebAclSummary(
        WebAclId id,
        Optional<ProfileVersion> profile,
        @Nullable Instant firstHour,
        @Nullable Instant lastHour) {}
