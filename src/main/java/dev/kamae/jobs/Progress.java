package dev.kamae.jobs;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param total null while nobody knows how much there is
 */
public record Progress(long done, @Nullable Long total) {

    static final Progress NONE = new Progress(0, null);
}
