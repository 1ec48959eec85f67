package dev.kamae.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.core.Nonsense;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.TimeRange;
import dev.kamae.waflog.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestAddressTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));

    @Test
    void whatIsWrittenIsReadBack() {
        var filter = new RequestFilter(
                NOW.minus(Duration.ofDays(2)),
                NOW,
                List.of(
                        RequestTerm.of(RequestPart.ACL, Line.SHOP.value()),
                        RequestTerm.of(RequestPart.ACL, Line.CDN.value()),
                        RequestTerm.of(RequestPart.ACTION, "block"),
                        RequestTerm.of(RequestPart.ACTION, "count"),
                        RequestTerm.of(RequestPart.RULE, "rate limit & more"),
                        RequestTerm.of(RequestPart.COUNTRY, "VN").not(),
                        RequestTerm.of(RequestPart.TERRITORY, "OVERSEAS"),
                        RequestTerm.of(RequestPart.CLIENT, "2001:db8::/32"),
                        RequestTerm.of(RequestPart.PATH_HAS, "/login?x"),
                        RequestTerm.of(RequestPart.HOST, "www.shop.example:443"),
                        RequestTerm.of(RequestPart.AGENT, "日本語"),
                        RequestTerm.of(RequestPart.FIELD, "httpRequest.header.accept=a=b"),
                        RequestTerm.of(RequestPart.ATTACK, "credentials")));

        assertThat(RequestAddress.read(RequestAddress.write(filter, CLOCK.getZone()), CLOCK))
                .isEqualTo(filter);
    }

    @Test
    void anAddressWithoutAnythingIsTheLastHour() {
        assertThat(RequestAddress.read(Map.of(), CLOCK)).isEqualTo(RequestFilter.latest(NOW));
    }

    @Test
    void aSpanMayBeToldByItsLength() {
        var filter = RequestAddress.read(Map.of("span", List.of("24h")), CLOCK);

        assertThat(filter.from()).isEqualTo(NOW.minus(Duration.ofHours(24)));
        assertThat(filter.until()).isEqualTo(NOW);
    }

    @Test
    void nonsenseIsPassedOver() {
        var query = Map.<String, List<String>>of(
                "from", List.of("soon"),
                "until", List.of("2026-11-24T12:00:00Z"),
                "span", List.of("always"),
                "acl", List.of(""),
                "action", List.of("EXPLODE", "block"),
                "territory", List.of("mars"),
                "client", List.of("203.0.113.7; drop table"),
                "class", List.of("nice"),
                "as", List.of("many"),
                "rule", List.of());

        var filter = RequestAddress.read(query, CLOCK);

        assertThat(filter)
                .isEqualTo(new RequestFilter(
                        NOW.minus(Duration.ofHours(1)), NOW, List.of(RequestTerm.of(RequestPart.ACTION, "block"))));
    }

    @Test
    void whatIsPassedOverIsNamedAsItStandsThere() {
        var query = Map.<String, List<String>>of(
                "from", List.of("soon"),
                "until", List.of("2026-11-24T12:00"),
                "action", List.of("EXPLODE", "block"),
                "client", List.of("203.0.113.7; drop table"),
                "territory", List.of(""),
                "path", List.of("/"));

        assertThat(RequestAddress.nonsense(query, CLOCK))
                .containsExactlyInAnyOrder(
                        new Nonsense(PeriodAddress.PARAMETER, "soon \u2013 2026-11-24T12:00"),
                        new Nonsense("action", "EXPLODE"),
                        new Nonsense("client", "203.0.113.7; drop table"));
        assertThat(RequestAddress.nonsense(Map.of("span", List.of("1h")), CLOCK))
                .isEmpty();
    }

    @Test
    void anOverviewsPeriodIsReadToTheSameTimes() {
        var period =
                Period.of(new TimeRange(NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(1))), CLOCK.getZone());

        var filter = RequestAddress.read(PeriodAddress.write(period), CLOCK);

        assertThat(filter.from()).isEqualTo(NOW.minus(Duration.ofDays(2)));
        assertThat(filter.until()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(PeriodAddress.read(RequestAddress.write(filter, CLOCK.getZone()), CLOCK))
                .contains(period);
    }

    @Test
    void attacksThatNobodyKnowsArePassedOver() {
        assertThat(RequestAddress.read(Map.of("attack", List.of("heart")), CLOCK)
                        .terms())
                .isEmpty();
        assertThat(RequestAddress.read(Map.of("attack", List.of("injection")), CLOCK)
                        .values(RequestPart.ATTACK))
                .containsExactly("injection");
    }

    @Test
    void textsAreCutToALengthAndHoldNoZeros() {
        var filter = RequestAddress.read(Map.of("path", List.of("/\0" + "x".repeat(10_000))), CLOCK);

        assertThat(filter.values(RequestPart.PATH).iterator().next())
                .hasSize(RequestTerm.LONGEST)
                .startsWith("/ x");
    }

    @Test
    void aSpanGoesForward() {
        assertThatThrownBy(() -> RequestFilter.span(NOW, NOW)).isInstanceOf(IllegalArgumentException.class);
    }
}
