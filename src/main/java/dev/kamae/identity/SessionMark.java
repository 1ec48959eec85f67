package dev.kamae.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which of the {@link Sessions} a browser's session is.
 *
 * @param person whose it is
 * @param written up to when the record knows that it was used
 */
public record SessionMark(UUID id, PersonId person, Instant written) implements Serializable {

    static final String ATTRIBUTE = "kamae.session";

    /** Reads it from the attributes of a session; empty before the first request of somebody who signed in. */
    public static Optional<SessionMark> of(Function<String, @Nullable Object> attributes) {
        return attributes.apply(ATTRIBUTE) instanceof SessionMark mark ? Optional.of(mark) : Optional.empty();
    }
}
