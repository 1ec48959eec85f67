package dev.kamae.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenDraftTests {

    @Test
    void aNameIsShortAndPlain() {
        assertThat(new TokenDraft(" release-bot.1 ", Set.of(Scope.EVENTS_READ), null).name())
                .isEqualTo("release-bot.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-bot", "a b", "bot\n", "ボット", "a:b", "<b>", "12345678901234567890123456789012345678901"
            })
    void anotherNameIsRefused(String name) {
        assertThatThrownBy(() ->
                        new TokenDraft(name + "x".repeat(name.endsWith("\n") ? 1 : 0), Set.of(Scope.EVENTS_READ), null))
                .isInstanceOf(TokenRefused.class)
                .hasMessageContaining("A name has 1 to 40");
    }

    @Test
    void aTokenOpensSomethingThatThereIs() {
        assertThatThrownBy(() -> new TokenDraft("bot", Set.of(), null))
                .hasMessageContaining("events:read, events:write");
        assertThatThrownBy(() -> new TokenDraft("bot", Set.of(Scope.EVENTS_READ, "ADMIN"), null))
                .isInstanceOf(TokenRefused.class);
    }

    @Test
    void aSecretIsLongNeverPrintedByAccidentAndKnownByItsShape() {
        var secret = TokenSecret.made();

        assertThat(secret.value())
                .matches("kamae_[A-Za-z0-9_-]{43}")
                .isNotEqualTo(TokenSecret.made().value());
        assertThat(secret.toString()).isEqualTo("TokenSecret[hidden]");
        assertThat(secret.hash()).hasSize(32);
        assertThat(TokenSecret.of(secret.value())).contains(secret);
        assertThat(TokenSecret.of(secret.value() + "x")).isEmpty();
        assertThat(TokenSecret.of("")).isEmpty();
    }
}
