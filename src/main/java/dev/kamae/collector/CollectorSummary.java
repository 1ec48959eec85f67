package dev.kamae.collector;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How collecting stands.
 *
 * @param readsOnly whether nothing is collected, because another loader fills the log store
 * @param folder which is watched; null when none is
 * @param places parts of buckets that are read, as they were set
 * @param files looked at so far
 * @param troubled files that failed or had records rejected
 * @param documents created from all of them
 * @param lastLoaded when a file was last loaded; null when none was yet
 * @param geo what places and networks of addresses are from; empty when nothing is said about them
 */
public record CollectorSummary(
        boolean readsOnly,
        @Nullable Path folder,
        List<S3PlaceState> places,
        long files,
        long troubled,
        long documents,
        @Nullable Instant lastLoaded,
        List<Geo> geo) {

    /**
     * A file that tells where addresses are or whose.
     *
     * @param old whether it should be renewed
     */
    public record Geo(String name, Instant of, boolean old) {}

    /** How many of the places cannot be read as things stand. */
    public long failingPlaces() {
        return places.stream().filter(S3PlaceState::isFailing).count();
    }
}
