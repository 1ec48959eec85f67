package dev.kamae.collector;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What goes wrong between Kamae and S3; each has a sentence on the page. */
public enum S3Fault {
    NO_BUCKET,
    DENIED,
    WRONG_REGION,
    UNREACHABLE,
    /** It asked to be asked less often, or was in trouble itself. */
    BUSY,
    NO_CREDENTIALS,
    ROLE_REFUSED,
    /** The object was deleted after it had been listed. */
    GONE,
    /** The object was replaced after it had been listed. */
    CHANGED,
    /** The object is in an archive, from which somebody would have to restore it. */
    ARCHIVED,
    /** The connection ended before the object did. */
    BROKEN_OFF,
    OTHER;

    /** That of a sentence; null when the sentence is about something else. */
    static @Nullable S3Fault of(String text) {
        return Arrays.stream(values())
                .filter(fault -> fault.text().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The key of its sentence. */
    public String text() {
        return "collector.fault." + name();
    }
}
