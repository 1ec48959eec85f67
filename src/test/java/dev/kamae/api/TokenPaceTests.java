package dev.kamae.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenPaceTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final TokenId token = TokenId.made();

    @Test
    void aMinutesRequestsMayComeAtOnceAndThenOneAfterTheOther() throws Exception {
        var pace = new TokenPace(6);
        for (int i = 0; i < 6; i++) {
            pace.asks(token, NOW);
        }

        assertThat(refused(pace, token, NOW).seconds()).isEqualTo(10);
        assertThat(refused(pace, token, NOW.plusSeconds(4)).seconds())
                .as("a refused request costs nothing")
                .isEqualTo(6);
        pace.asks(token, NOW.plusSeconds(10));
        assertThat(refused(pace, token, NOW.plusSeconds(10)).seconds()).isEqualTo(10);
    }

    @Test
    void whoKeepsThePaceIsNeverRefused() throws Exception {
        var pace = new TokenPace(60);
        for (int i = 0; i < 600; i++) {
            pace.asks(token, NOW.plusSeconds(i));
        }
    }

    @Test
    void noTokenPaysForAnother() throws Exception {
        var pace = new TokenPace(1);
        pace.asks(token, NOW);
        pace.asks(TokenId.made(), NOW);

        assertThat(refused(pace, token, NOW.plus(Duration.ofMillis(59_500))).seconds())
                .isEqualTo(1);
    }

    @Test
    void withoutALimitThereIsNone() throws Exception {
        var pace = new TokenPace(0);
        for (int i = 0; i < 10_000; i++) {
            pace.asks(token, NOW);
        }
    }

    private static TooManyRequests refused(TokenPace pace, TokenId token, Instant now) {
        return catchThrowableOfType(TooManyRequests.class, () -> pace.asks(token, now));
    }
}
