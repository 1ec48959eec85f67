package dev.kamae.botsamples;

import java.time.Instant;

/**
 * What was sampled of a sort of bots in an hour, as far as it ended so.
 *
 * @param category as Bot Control has it: {@code search_engine}
 * @param sampled more than nothing; AWS does not say of how many requests it is the sample
 */
record Sample(Instant hour, String category, SampledBots.Ending ending, double sampled) {}
