package dev.kamae.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Territory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestAddressTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

    @Test
    void whatIsWrittenIsReadBack() {
        var filter = new RequestFilter(
                NOW.minus(Duration.ofDays(2)),
                NOW,
                Set.of(Line.SHOP, Line.CDN),
                Set.of(Action.BLOCK, Action.OTHER),
                "rate limit & more",
                "Size",
                "VN",
                Territory.OVERSEAS,
                "2001:db8::/32",
                "/login?x",
                TextMatch.CONTAINS,
                "www.shop.example:443",
                "日本語",
                TrafficClass.IMPOSTOR_SUSPECT,
                "awswaf:managed:",
                AttackFamily.CREDENTIALS);

        assertThat(RequestAddress.read(RequestAddress.write(filter), NOW)).isEqualTo(filter);
    }

    @Test
    void anAddressWithoutAnythingIsTheLastHour() {
        assertThat(RequestAddress.read(Map.of(), NOW)).isEqualTo(RequestFilter.latest(NOW));
    }

    @Test
    void aSpanMayBeToldByItsLength() {
        var filter = RequestAddress.read(Map.of("last", List.of("PT24H")), NOW);

        assertThat(filter.from()).isEqualTo(NOW.minus(Duration.ofHours(24)));
        assertThat(filter.until()).isEqualTo(NOW);
    }

    @Test
    void nonsenseIsPassedOver() {
        var query = Map.<String, List<String>>of(
                "from", List.of("soon"),
                "until", List.of("2026-11-24T12:00:00Z"),
                "last", List.of("P9999999D"),
                "acl", List.of(""),
                "action", List.of("EXPLODE", "block"),
                "territory", List.of("mars"),
                "client", List.of("203.0.113.7; drop table"),
                "class", List.of("nice"),
                "pathmatch", List.of("regexp"),
                "rule", List.of());

        var filter = RequestAddress.read(query, NOW);

        assertThat(filter)
                .isEqualTo(new RequestFilter(
                        NOW.minus(Duration.ofHours(1)),
                        NOW,
                        Set.of(),
                        Set.of(Action.BLOCK),
                        "",
                        "",
                        "",
                        null,
                        "",
                        "",
                        TextMatch.PREFIX,
                        "",
                        "",
                        null,
                        "",
                        null));
    }

    @Test
    void attacksThatNobodyKnowsArePassedOver() {
        assertThat(RequestAddress.read(Map.of("attack", List.of("heart")), NOW).attack())
                .isNull();
        assertThat(RequestAddress.read(Map.of("attack", List.of("injection")), NOW)
                        .attack())
                .isEqualTo(AttackFamily.INJECTION);
    }

    @Test
    void textsAreCutToALengthAndHoldNoZeros() {
        var filter = RequestAddress.read(Map.of("path", List.of("/\0" + "x".repeat(10_000))), NOW);

        assertThat(filter.path()).hasSize(RequestFilter.LONGEST_TEXT).startsWith("/ x");
    }

    @Test
    void aSpanGoesForward() {
        assertThatThrownBy(() -> RequestFilter.span(NOW, NOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
