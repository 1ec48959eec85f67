package dev.kamae.review;

import dev.kamae.core.Actor;
import dev.kamae.core.Score;
import dev.kamae.threats.CounterSetting;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A Counter that a person set beside the reckoned one, which is the one that bands and reports count.
 *
 * @param until the last day on which it holds
 */
public record ByHand(Score score, Actor by, LocalDate until, String reason) {

    static @Nullable ByHand of(@Nullable CounterSetting set) {
        return set == null ? null : new ByHand(set.score(), set.by(), set.expires(), set.reason());
    }
}
