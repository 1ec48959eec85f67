package dev.kamae.uikit;

import dev.kamae.core.LogText;
import org.jspecify.annotations.Nullable;

/**
 * A line of a {@link Ranking}.
 *
 * @param name as the log has it
 * @param note beside the name, quiet: {@code 海外(VN)}; empty for none
 * @param value null where not known
 * @param share of the whole, 1 is all of it; null where not known
 * @param href where the line leads, relative to the portal's root; null for nowhere
 */
public record Ranked(
        LogText name,
        String note,
        @Nullable Long value,
        @Nullable Double share,
        AgainstUsual usual,
        @Nullable String href) {}
