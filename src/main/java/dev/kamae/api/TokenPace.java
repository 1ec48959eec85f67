package dev.kamae.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often a token may ask this replica: so many times within a minute, at once or spread over it, so that a script that runs
 * wild slows down nobody who looks at a page.
 */
@Component
class TokenPace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** More tokens than anybody has; those that asked nothing lately are forgotten then. */
    private static final int MANY = 1_000;

    private final int perMinute;

    /** Until when what each token has asked is worked off, at an even pace. */
    private final Map<TokenId, Instant> workedOff = new ConcurrentHashMap<>();

    /** @param perMinute 0 for no limit */
    TokenPace(@Value("${kamae.api.requests-per-minute:600}") int perMinute) {
        if (perMinute < 0) {
            throw new IllegalArgumentException("A token cannot ask less often than never: %d".formatted(perMinute));
        }
        this.perMinute = perMinute;
    }

    /** Notes a request. */
    void asks(TokenId token, Instant now) throws TooManyRequests {
        if (perMinute == 0) {
            return;
        }
        var each = MINUTE.dividedBy(perMinute);
        var isTooOften = new AtomicBoolean();
        var until = workedOff.compute(token, (_, before) -> {
            var begin = before == null || before.isBefore(now) ? now : before;
            var end = begin.plus(each);
            isTooOften.set(end.isAfter(now.plus(MINUTE)));
            return isTooOften.get() ? begin : end;
        });
        if (isTooOften.get()) {
            var wait = Duration.between(now.plus(MINUTE), until.plus(each));
            throw new TooManyRequests(perMinute, wait.plusMillis(999).toSeconds());
        }
        if (workedOff.size() > MANY) {
            workedOff.values().removeIf(end -> end.isBefore(now));
        }
    }
}
