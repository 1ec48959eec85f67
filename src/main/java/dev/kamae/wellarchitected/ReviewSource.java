package dev.kamae.wellarchitected;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where reviews are fetched from.
 *
 * @param region of the Well-Architected Tool
 * @param roleArn of a role to take, null for what the machine may do by itself
 * @param endpoint instead of AWS's own, null for that
 */
@ConfigurationProperties("kamae.wellarchitected")
record ReviewSource(
        String region, @Nullable String roleArn, @Nullable String endpoint) {}
