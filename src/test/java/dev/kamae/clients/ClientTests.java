package dev.kamae.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Language;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.TrafficClass;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant FROM = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,        ADDRESS",
        "' 2001:db8::7 ',    ADDRESS",
        "203.0.113.0/24,     NETWORK",
        "2001:db8::/32,      NETWORK",
        "e7d705a3286e19ea42f587b344ee6865, FINGERPRINT",
        "t13d1516h2_8daaf6152771_02713d6af862, FINGERPRINT",
        "curl/8.5,           AGENT",
        "203.0.113.0/33,     AGENT"
    })
    void whatSomebodyMeansIsSeenFromTheText(String text, Client.Kind kind) {
        assertThat(Client.read(text)).map(Client::kind).contains(kind);
    }

    @Test
    void nothingIsNoClientAndWordsAreNoAddress() {
        assertThat(Client.read("  ")).isEmpty();
        assertThatThrownBy(() -> new Client(Client.Kind.ADDRESS, "nowhere")).hasMessageContaining("nowhere");
    }

    @Test
    void theSentenceSaysWhatTheFiguresSayAndHidesNothingThatIsInThem() {
        var picture = picture(
                List.of(
                        new ClientPicture.Answered(Action.BLOCK, 90, Tally.NONE, Tally.NONE),
                        new ClientPicture.Answered(Action.ALLOW, 10, Tally.NONE, Tally.NONE)),
                new Tally(List.of(new Tally.Count("/login\u202E", 80)), 20));

        assertThat(ClientSentence.of(picture, Language.EN, TOKYO))
                .isEqualTo("203.0.113.7 sent 100 requests, Tue 24 Nov 19:00–20:00. 90 (90.0%) were blocked. "
                        + "Most asked for “/login‹U+202E›” (80). Attacks were detected in 7. "
                        + "Class: mostly Unverified bot.");
    }

    @Test
    void aShortSpanIsCutByMinutesAndALongOneByDaysOfTheTeamsZone() {
        assertThat(ClientSteps.of(FROM.plusSeconds(61), FROM.plusSeconds(661), TOKYO)
                        .starts())
                .containsExactly(FROM, FROM.plusSeconds(300), FROM.plusSeconds(600));
        assertThat(ClientSteps.of(FROM, FROM.plus(Duration.ofHours(24)), TOKYO).starts())
                .hasSize(24);
        assertThat(ClientSteps.of(FROM, FROM.plus(Duration.ofDays(7)), TOKYO).starts())
                .hasSize(8)
                .startsWith(Instant.parse("2026-11-23T15:00:00Z"));
    }

    private static ClientPicture picture(List<ClientPicture.Answered> answers, Tally paths) {
        return new ClientPicture(
                new Client(Client.Kind.ADDRESS, "203.0.113.7"),
                FROM,
                FROM.plusSeconds(7_200),
                100,
                FROM,
                FROM.plusSeconds(3_600),
                Map.of(),
                List.of(FROM),
                answers,
                Tally.NONE,
                paths,
                Tally.NONE,
                Tally.NONE,
                Tally.NONE,
                Tally.NONE,
                Tally.NONE,
                Tally.NONE,
                new ClientPicture.Devices(1, false, ClientPicture.Devices.By.JA4),
                7,
                Map.of(TrafficClass.UNVERIFIED_BOT, 99L, TrafficClass.UNKNOWN, 1L),
                List.of(),
                List.of(),
                List.of());
    }
}
