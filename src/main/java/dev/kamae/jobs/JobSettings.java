package dev.kamae.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this replica takes part.
 *
 * @param active whether it runs jobs at all; it can start them for others in any case
 * @param threads how many runs at once
 * @param polling how soon a due job is noticed
 * @param heartbeat how often a run is confirmed; after six missed ones its replica counts as dead
 * @param patience how long a stop waits for runs to end, and again after it has interrupted them
 */
@ConfigurationProperties("kamae.jobs")
record JobSettings(
        @DefaultValue("true") boolean active,
        @DefaultValue("8") int threads,
        @DefaultValue("1s") Duration polling,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("10s") Duration patience) {}
