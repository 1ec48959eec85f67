package dev.kamae.logstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LogStoreSettingsTests {

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withUserConfiguration(LogStoreConfiguration.class)
            .withBean(LogStore.class)
            .withBean(LogWriter.class)
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void withoutAnAddressThePortalStartsAllTheSame() {
        portal.withPropertyValues("kamae.opensearch.url=").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(LogStore.class).configured()).isFalse();
        });
        portal.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theUsualIsTheSameWithAndWithoutSpring() {
        portal.withPropertyValues(
                        "kamae.opensearch.url=https://logs.example.com/path",
                        "kamae.opensearch.user=u",
                        "kamae.opensearch.password=p")
                .run(context -> assertThat(context.getBean(LogStoreSettings.class))
                        .isEqualTo(LogStoreSettings.of("https://logs.example.com/path", "u", "p")));
    }

    @Test
    void thePasswordIsNotWrittenAnywhere() {
        assertThat(LogStoreSettings.of("https://logs.example.com", "u", "hunter2hunter2"))
                .asString()
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs.example.com", "ftp://logs", "https://u:p@logs", "https://logs?x=1", "http://"})
    void anOddAddressIsRefusedWithoutRepeatingIt(String url) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LogStoreSettings.of(url, "", ""))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("u:p"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "A", "t1_", "*", "log,", "_x"})
    void aPrefixIsPartOfAName(String prefix) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LogStoreSettings.of("", "", "").withIndexPrefix(prefix));
    }

    @Test
    void aDeadlineIsLongerThanNothing() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LogStoreSettings.of("", "", "").withDeadline(Duration.ZERO));
    }
}
