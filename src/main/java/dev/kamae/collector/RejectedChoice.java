package dev.kamae.collector;

import dev.kamae.documents.Reason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the rejected records.
 *
 * @param record one alone; null for all that the rest fits
 * @param file those of it; null for those of every file
 * @param reason those for which it is the reason; null for whatever reason
 */
public record RejectedChoice(
        @Nullable Long record,
        @Nullable UUID file,
        @Nullable Reason reason) {

    public static final RejectedChoice ALL = new RejectedChoice(null, null, null);

    /** One record. */
    public static RejectedChoice of(long record) {
        return new RejectedChoice(record, null, null);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return "%s/%s/%s".formatted(text(record), text(file), text(reason));
    }

    static RejectedChoice parse(String text) {
        var parts = text.split("/", -1);
        return new RejectedChoice(
                parts[0].isEmpty() ? null : Long.valueOf(parts[0]),
                parts[1].isEmpty() ? null : UUID.fromString(parts[1]),
                parts[2].isEmpty() ? null : Reason.valueOf(parts[2]));
    }

    private static String text(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }
}
