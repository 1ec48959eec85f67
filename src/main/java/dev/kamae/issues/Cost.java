package dev.kamae.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What mending an issue costs, in yen.
 *
 * @param once null while it is not known, which is not zero
 * @param yearly what comes back every year; null likewise
 */
@Embeddable
public record Cost(
        @Column(name = "cost_once") @Nullable Long once,
        @Column(name = "cost_yearly") @Nullable Long yearly) {

    public static final Cost NOT_KNOWN = new Cost(null, null);

    /** Nothing costs more yen. */
    public static final long MOST_YEN = Incident.MOST_YEN;

    public Cost {
        if (Stream.of(once, yearly).flatMap(Stream::ofNullable).anyMatch(yen -> yen < 0 || yen > MOST_YEN)) {
            throw new CostRefused();
        }
    }
}
