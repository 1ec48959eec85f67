package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import dev.kamae.waflog.Line;
import dev.kamae.waflog.Logs;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.TrafficPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real OpenSearch. */
class ProfileGuessingTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    /** The last week is that of the log and not of today: a team may begin with old logs. */
    private static final Clock CLOCK = Clock.fixed(NOW.plus(Duration.ofDays(90)), ZoneOffset.UTC);

    private Logs logs;

    @BeforeEach
    void noLogs() {
        logs = new Logs(CLOCK);
    }

    @AfterEach
    void away() {
        logs.close();
    }

    @Test
    void theLastWeekOfALogSuggestsAProfile() {
        logs.arrive(
                NOW,
                IntStream.range(0, 250)
                        .mapToObj(ProfileGuessingTests::behindCloudFront)
                        .toList());

        var guess = new ProfileGuessing(logs.store()).guess(Line.SHOP).orElseThrow();

        assertThat(guess.lines()).isEqualTo(250);
        assertThat(guess.draft().path()).isEqualTo(new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, null));
        assertThat(guess.draft().logging()).isEqualTo(Logging.ALL);
        assertThat(guess.draft().botControl()).isEqualTo(BotControl.COMMON);
        assertThat(guess.draft().loginPaths()).containsExactly("/account/login");
        assertThat(guess.draft().ownApps())
                .singleElement()
                .satisfies(app -> assertThat(app.text()).isEqualTo("HinataShop/"));
        assertThat(guess.draft().homeCountry()).isEqualTo("JP");
        assertThat(guess.grounds()).hasSize(6);
        assertThat(new ProfileGuessing(logs.store()).guess(Line.CDN)).isEmpty();
    }

    @Test
    void aFewLinesSuggestNothing() {
        logs.arrive(NOW, List.of(behindCloudFront(1)));

        assertThat(new ProfileGuessing(logs.store()).guess(Line.SHOP)).isEmpty();
    }

    @Test
    void withoutLogsNothingIsGuessed() {
        assertThat(new ProfileGuessing(logs.store()).guess(Line.SHOP)).isEmpty();
        try (var away = new LogStoreConnection(LogStoreSettings.of("http://localhost:1", "", ""))) {
            assertThat(new ProfileGuessing(new LogStore(away, CLOCK)).guess(Line.SHOP))
                    .isEmpty();
        }
    }

    private static Line behindCloudFront(int number) {
        var line = Line.at(NOW.minusSeconds(60L + number))
                .header("X-Amz-Cf-Id", "made" + number)
                .header("X-Forwarded-For", "192.0.2.7");
        return switch (number % 4) {
            case 0 -> line.method("POST").path("/account/login");
            case 1 -> line.header("User-Agent", "HinataShop/4.2 (iPhone; iOS 18.1)");
            case 2 -> line.labels(Line.BOT + "bot:category:search_engine");
            default -> line.method("POST").path("/cart/add");
        };
    }
}
