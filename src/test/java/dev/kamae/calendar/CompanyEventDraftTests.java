package dev.kamae.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyEventDraftTests {

    private static final Instant TEN = Instant.parse("2026-11-28T01:00:00Z");

    @Test
    void whatIsEmptyIsNoneAndTimesCountByTheMinute() {
        var draft = new CompanyEventDraft(
                CompanyEvent.Kind.RELEASE, " web 2.3.1 ", TEN.plusSeconds(42), null, false, " ", "");

        assertThat(draft)
                .isEqualTo(new CompanyEventDraft(CompanyEvent.Kind.RELEASE, "web 2.3.1", TEN, null, false, null, null));
        assertThat(draft.range().to()).isEqualTo(TEN.plusSeconds(60));
    }

    @Test
    void aStretchHasAnEndAfterItsBeginningAndLastsAYearAtMost() {
        assertThat(lasting(Duration.ofDays(366)).range().to()).isEqualTo(TEN.plus(Duration.ofDays(366)));
        assertThatThrownBy(() -> lasting(Duration.ZERO)).hasMessageContaining("The end must lie after");
        assertThatThrownBy(() -> lasting(Duration.ofDays(-1))).hasMessageContaining("The end must lie after");
        assertThatThrownBy(() -> lasting(Duration.ofDays(367))).hasMessageContaining("366 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59Z", "2100-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void theBeginningLiesInThisCentury(String begins) {
        assertThatThrownBy(() -> new CompanyEventDraft(
                        CompanyEvent.Kind.OTHER, "x", Instant.parse(begins), null, false, null, null))
                .isInstanceOf(CompanyEventRefused.class)
                .hasMessageContaining("2000 and 2099");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "\u0000"})
    void aNameIsOneShortLine(String name) {
        assertThatThrownBy(() -> named(name)).isInstanceOf(CompanyEventRefused.class);
        assertThatThrownBy(() -> named("x".repeat(101))).isInstanceOf(CompanyEventRefused.class);
        assertThat(named("あ".repeat(100)).name()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://example.com/%0aalert(1)",
                "data:text/html,x",
                "//example.com",
                "example.com",
                "https://",
                "https://exa mple.com",
                "file:///etc/passwd"
            })
    void aLinkLeadsToAPageOfTheWebOnly(String link) {
        assertThatThrownBy(() -> linked(link))
                .isInstanceOf(CompanyEventRefused.class)
                .hasMessageContaining("https://");
    }

    @Test
    void alsoAnOldFashionedLinkIsOne() {
        assertThat(linked("HTTP://example.com/a?b=c#d").link()).isEqualTo("HTTP://example.com/a?b=c#d");
        assertThatThrownBy(() -> linked("https://example.com/" + "a".repeat(1000)))
                .isInstanceOf(CompanyEventRefused.class);
    }

    private static CompanyEventDraft lasting(Duration duration) {
        return new CompanyEventDraft(CompanyEvent.Kind.CAMPAIGN, "x", TEN, TEN.plus(duration), true, null, null);
    }

    private static CompanyEventDraft named(String name) {
        return new CompanyEventDraft(CompanyEvent.Kind.OTHER, name, TEN, null, false, null, null);
    }

    private static CompanyEventDraft linked(@Nullable String link) {
        return new CompanyEventDraft(CompanyEvent.Kind.OTHER, "x", TEN, null, false, link, null);
    }
}
