package dev.kamae.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.RequestPart;
import dev.kamae.requests.RequestTerm;
import dev.kamae.waflog.StoredLines;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestsAddressTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Tokyo"));

    @Test
    void everyPartOfAFilterComesBackFromItsAddress() {
        var address = plain().with("path", "/login?a=1&b=\"<i>")
                .with("client", "203.0.113.0/24")
                .with("action", "BLOCK")
                .with("action", "captcha")
                .with("rule", "rate & limit")
                .with("subrule", "NoUserAgent_HEADER")
                .with("country", "VN")
                .with("territory", "OVERSEAS")
                .with("class", "UNVERIFIED_BOT")
                .with("host", "www.shop.example")
                .with("agent", "日本語 curl/8")
                .with("label", "awswaf:managed:")
                .with("attack", "INJECTION")
                .with(Set.of(new WebAclId(StoredLines.SHOP)));

        var back = read(address.write().getQueryString());

        assertThat(back.filter())
                .isEqualTo(new RequestFilter(
                        NOW.minus(Duration.ofHours(1)),
                        NOW,
                        List.of(
                                RequestTerm.of(RequestPart.ACL, StoredLines.SHOP),
                                RequestTerm.of(RequestPart.ACTION, "block"),
                                RequestTerm.of(RequestPart.ACTION, "captcha"),
                                RequestTerm.of(RequestPart.RULE, "rate & limit"),
                                RequestTerm.of(RequestPart.SUB_RULE, "NoUserAgent_HEADER"),
                                RequestTerm.of(RequestPart.COUNTRY, "VN"),
                                RequestTerm.of(RequestPart.TERRITORY, "overseas"),
                                RequestTerm.of(RequestPart.CLIENT, "203.0.113.0/24"),
                                RequestTerm.of(RequestPart.PATH, "/login?a=1&b=\"<i>"),
                                RequestTerm.of(RequestPart.HOST, "www.shop.example"),
                                RequestTerm.of(RequestPart.AGENT, "日本語 curl/8"),
                                RequestTerm.of(RequestPart.CLASS, "unverified_bot"),
                                RequestTerm.of(RequestPart.LABEL, "awswaf:managed:"),
                                RequestTerm.of(RequestPart.ATTACK, "injection"))));
        assertThat(back).isEqualTo(read(back.write().getQueryString()));
    }

    @Test
    void aDroppedPartIsGoneAndTheOthersStay() {
        var address = plain().with("action", "block")
                .with("action", "captcha")
                .without(RequestTerm.of(RequestPart.ACTION, "block"));

        assertThat(address.filter().values(RequestPart.ACTION)).containsExactly("captcha");
        assertThat(address.filter().from()).isEqualTo(NOW.minus(Duration.ofHours(1)));
    }

    @Test
    void whatALineSaysAndNoFilterCouldIsPassedOverLater() {
        assertThat(plain().with("client", "unknown, 10.0.0.1").filter().terms()).isEmpty();
    }

    @Test
    void whatIsLeftOutStandsInTheAddress() {
        var address = plain().with(RequestTerm.of(RequestPart.PATH, "/health").not());

        assertThat(address.href()).contains("not-path=%2Fhealth");
        assertThat(read(address.write().getQueryString()).filter().terms())
                .containsExactly(RequestTerm.of(RequestPart.PATH, "/health").not());
    }

    @Test
    void anotherFilterClosesThePanel() {
        var open = read("index=log-aws-waf-2026-11-24&id=abc");

        assertThat(open.open()).isEqualTo(new LineId("log-aws-waf-2026-11-24", "abc"));
        assertThat(open.with("path", "/").open()).isNull();
    }

    @Test
    void anAddressLeadsToNoOtherIndex() {
        assertThat(new LineId("log-aws-waf-2026-11-24", "abc").isLogLine()).isTrue();
        for (var index : new String[] {".opendistro_security", "log-aws-waf-*,other", "*", "_all", "log-aws-waf-x/y"}) {
            assertThat(new LineId(index, "abc").isLogLine()).as(index).isFalse();
        }
    }

    @Test
    void everyCharacterOfADocumentIsShown() {
        var long300 = "x".repeat(3_000);

        assertThat(RawText.of("{\"a\":\"<b>\u202E%s\"}".formatted(long300))).contains("<b>‹U+202E›" + "x".repeat(100));
        assertThat(RawText.of("{\"a\":\"%s\"}".formatted(long300))).contains(long300);
    }

    private static RequestsAddress plain() {
        return read("");
    }

    private static RequestsAddress read(String query) {
        return RequestsAddress.read(QueryParameters.fromString(query), CLOCK);
    }
}
