package dev.kamae.collector;

import dev.kamae.documents.Rejected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that became no document, and what came of reading it again.
 *
 * @param key of its file
 * @param triedAt when it was last read again; null when it never was
 * @param trouble why its bytes could not be had then, a key of the texts; null when they could
 * @param recoveredAt since when it is a document; null while it is none
 */
public record RejectedRecord(
        long id,
        UUID file,
        String key,
        Rejected rejected,
        @Nullable Instant triedAt,
        @Nullable String trouble,
        @Nullable Instant recoveredAt) {

    /** Where in the file is known only for the file as a whole. */
    private static final int SOMEWHERE = -1;

    /** Whether nothing less than its whole file tells what has become of it. */
    boolean needsWholeFile() {
        var place = rejected.place();
        return place.number() == 0
                || place.event() == SOMEWHERE
                || switch (rejected.reason()) {
                    case BROKEN_ARCHIVE, UNKNOWN_LOG_TYPE, UNREADABLE -> true;
                    default -> false;
                };
    }
}
