package dev.kamae.logstore;

import java.time.Instant;
import java.util.Optional;

/**
 * An index that is there, as somebody has to know it who would write beside it.
 *
 * @param ofOthers whether it was not made from Kamae's templates; never when Kamae installs none
 * @param own whether it was made from Kamae's templates, so that Kamae may take it away again
 * @param first and {@code last} by {@code @timestamp}; empty when it is closed or was not asked
 */
public record LogIndex(String name, boolean ofOthers, boolean own, Optional<Instant> first, Optional<Instant> last) {}
