package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {

    @ParameterizedTest
    @ValueSource(strings = {"correct-horse", "正しい馬の電池の留め金です", "twelve chars"})
    void twelveCharactersOfFiveSortsWillDo(String typed) {
        assertThat(new Password(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "elevenchars", "aaaaaaaaaaaa", "abababababab", "abcdabcdabcd", "😀😁😂😃😄😅😆😇😈😉😊"})
    void whatIsShortOrRepeatsItselfIsRefused(String typed) {
        assertThatThrownBy(() -> new Password(typed)).isInstanceOf(PasswordRefused.class);
    }

    @Test
    void whatBcryptWouldCutOffIsRefused() {
        assertThat(new Password("abcdef".repeat(12)).value()).hasSize(72);
        assertThatThrownBy(() -> new Password("abcdef".repeat(12) + "g")).isInstanceOf(PasswordRefused.class);
        assertThatThrownBy(() -> new Password("正しい馬の".repeat(5))).isInstanceOf(PasswordRefused.class);
    }

    @Test
    void theSignInNameIsNoPartOfIt() {
        assertThatThrownBy(() -> new Password("my-NakaMura-2026").of("nakamura"))
                .isInstanceOf(PasswordRefused.class);
        assertThat(new Password("my-nakamura-2026").of("sato").value()).isEqualTo("my-nakamura-2026");
        assertThat(new Password("abacus-and-more").of("aba").value()).isEqualTo("abacus-and-more");
    }

    @Test
    void aMadeOneIsReadableAndNeverTheSame() {
        assertThat(Password.made().value())
                .matches("([a-z2-9]{5}-){3}[a-z2-9]{5}")
                .doesNotContainPattern("[ilo01]")
                .isNotEqualTo(Password.made().value());
    }

    @Test
    void itIsNotWrittenByChance() {
        assertThat(new Password("correct-horse")).hasToString("Password[hidden]");
    }
}
