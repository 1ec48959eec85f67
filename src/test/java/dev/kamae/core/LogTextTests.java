package dev.kamae.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTests {

    @Test
    void whatIsPlainStaysAsItIs() {
        var plain = "/items/{id}?q=日本語 <b>&amp; é 😀 العربية";

        assertThat(new LogText(plain).whole()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 9, 10, 13, 27, 127, 0x85, 0xAD, 0x200B, 0x200E, 0x2028, 0x202E, 0x2066, 0x3164, 0xFEFF, 0xE0041,
                0xD800
            })
    void whatNobodySeesIsShown(int character) {
        var text = "a" + Character.toString(character) + "b";

        assertThat(new LogText(text).whole()).isEqualTo("a‹U+%04X›b".formatted(character));
    }

    @Test
    void marksCannotReachOverTheNextLine() {
        var stacked = "e" + "\u0301".repeat(50);

        assertThat(new LogText(stacked).whole()).startsWith("e" + "\u0301".repeat(4) + "‹U+0301›");
    }

    @Test
    void aLongOneIsCutBetweenCharacters() {
        var emoji = new LogText("😀".repeat(3000));

        assertThat(emoji.whole().codePoints().count()).isEqualTo(LogText.MOST);
        assertThat(emoji.whole()).endsWith("😀…");
        assertThat(emoji.cut(3)).isEqualTo("😀😀…");
        assertThat(new LogText("😀😀😀").cut(3)).isEqualTo("😀😀😀");
        assertThat(new LogText("abc").cut(3)).isEqualTo("abc");
    }

    @Test
    void nothingIsToldByTheWordsForIt() {
        assertThat(LogText.of(null, "–").whole()).isEqualTo("–");
        assertThat(LogText.of("", "–").whole()).isEmpty();
    }
}
