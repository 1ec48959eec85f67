package dev.kamae.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WafDocumentsTests {

    @Test
    void aRecordHasItsFieldsUnderTheirEcsNames() {
        var document = Made.of(WafLine.plain()).only();

        assertThat(document.index()).isEqualTo("log-aws-waf-2025-11");
        assertThat(document.text("/@timestamp")).isEqualTo("2025-11-24T08:00:03.123000+00:00");
        assertThat(document.text("/@id")).isEqualTo(document.id());
        assertThat(document.text("/event/action")).isEqualTo("ALLOW");
        assertThat(document.text("/rule/name")).isEqualTo("Default_Action");
        assertThat(document.text("/rule/ruleset")).isEqualTo("shop");
        assertThat(document.text("/cloud/account/id")).isEqualTo("123456789012");
        assertThat(document.text("/cloud/region")).isEqualTo("ap-northeast-1");
        assertThat(document.text("/source/ip")).isEqualTo("192.0.2.7");
        assertThat(document.text("/url/domain")).isEqualTo("www.shop.example");
        assertThat(document.text("/url/path")).isEqualTo("/items/1");
        assertThat(document.text("/http/version")).isEqualTo("2.0");
        assertThat(document.text("/user_agent/name")).isEqualTo("curl");
        assertThat(document.text("/httpRequest/header/user_agent")).isEqualTo("curl/8.5.0");
        assertThat(document.text("/@log_s3key")).isEqualTo(Made.FILE.key());
        assertThat(document.json().at("/event/ingested").stringValue()).isEqualTo("2026-11-24T08:30:00+00:00");
    }

    @Test
    void whatSaysNothingIsLeftOut() {
        var document = Made.of(WafLine.with("\"country\":\"JP\"", "\"country\":\"-\""))
                .only()
                .json();

        assertThat(document.has("terminatingRuleMatchDetails")).isFalse();
        assertThat(document.has("requestHeadersInserted")).isFalse();
        assertThat(document.at("/httpRequest").has("country")).isFalse();
    }

    @Test
    void anAclOfCloudFrontIsGlobalAndOneOfWafClassicIsItsWholeId() {
        var cloudFront =
                Made.of(WafLine.with(":ap-northeast-1:123456789012:regional/", ":us-east-1:123456789012:global/"));
        var classic =
                Made.of(WafLine.plain().replaceFirst("arn:aws:wafv2[^\"]*", "0a1b2c3d-0000-1111-2222-333344445555"));

        assertThat(cloudFront.only().text("/cloud/region")).isEqualTo("global");
        assertThat(classic.only().text("/rule/ruleset")).isEqualTo("0a1b2c3d-0000-1111-2222-333344445555");
        assertThat(classic.only().text("/cloud/region")).isEqualTo("global");
        // the key of the file says whose it is
        assertThat(classic.only().text("/cloud/account/id")).isEqualTo("123456789012");
    }

    @Test
    void ofAHeaderSentTwiceTheLastOneHolds() {
        var document = Made.of(WafLine.withHeaders("Host", "a.example", "X-Note", "1", "HOST", "b.example"))
                .only();

        assertThat(document.text("/httpRequest/header/host")).isEqualTo("b.example");
        assertThat(document.text("/url/domain")).isEqualTo("b.example");
        assertThat(document.json().at("/httpRequest/headers")).hasSize(3);
    }

    @Test
    void aThousandOtherHeaderNamesInEachRecordDisturbNothing() {
        for (int record = 0; record < 30; record++) {
            var headers = new String[2_000];
            for (int i = 0; i < 1_000; i++) {
                headers[2 * i] = "X-" + record + "-" + i;
                headers[2 * i + 1] = "v";
            }
            assertThat(Made.of(WafLine.withHeaders(headers)).only().json().at("/httpRequest/header"))
                    .hasSize(1_000);
        }
    }

    @Test
    void anActionThatNobodyKnowsYetIsKept() {
        assertThat(Made.of(WafLine.with("\"ALLOW\"", "\"MONETIZE\"")).only().text("/event/action"))
                .isEqualTo("MONETIZE");
    }

    @Test
    void anAddressThatIsNoneStaysAsTextOnly() {
        var document = Made.of(WafLine.with("192.0.2.7", "2001:db8:1:2:3:4:5:6::1"))
                .only()
                .json();

        assertThat(document.at("/source/address").stringValue()).isEqualTo("2001:db8:1:2:3:4:5:6::1");
        assertThat(document.at("/source").has("ip")).isFalse();
        assertThat(document.has("related")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1763971203123,2025-11-24T08:00:03.123000+00:00",
        "1763971203000,2025-11-24T08:00:03+00:00",
        "\"1763971203123\",2025-11-24T08:00:03.123000+00:00",
        "1763971203,2025-11-24T08:00:03+00:00",
        "1763971203.5,2025-11-24T08:00:03.500000+00:00",
        "1763971203123456,2025-11-24T08:00:03.123456+00:00"
    })
    void aTimestampIsToldByItsSize(String timestamp, String moment) {
        assertThat(Made.of(WafLine.with("1763971203123", timestamp)).only().text("/@timestamp"))
                .isEqualTo(moment);
    }

    @Test
    void theIndexIsNamedAsSomebodyHasSetIt() {
        var documents =
                new Documents(Made.CLOCK, Redaction.STANDARD, GeoIp.none(), IndexNames.of("daily", "shop", "+09:00"));
        var lines =
                WafLine.with("1763971203123", "1764514799999") + "\n" + WafLine.with("1763971203123", "1764514800000");

        assertThat(Made.of(Made.FILE, lines.getBytes(StandardCharsets.UTF_8), documents)
                        .documents())
                .extracting(Made.Document::index)
                .containsExactly("log-aws-waf-shop-2025-11-30", "log-aws-waf-shop-2025-12-01");
    }

    @Test
    void theMonthOfTheIndexIsThatOfUtc() {
        assertThat(Made.of(WafLine.with("1763971203123", "1764547200000"))
                        .only()
                        .index())
                .isEqualTo("log-aws-waf-2025-12");
        assertThat(Made.of(WafLine.with("1763971203123", "1764547199999"))
                        .only()
                        .index())
                .isEqualTo("log-aws-waf-2025-11");
    }

    @ParameterizedTest
    @CsvSource({
        "0,IMPLAUSIBLE_TIME",
        "1,IMPLAUSIBLE_TIME",
        "4076784000000,IMPLAUSIBLE_TIME",
        "-5,IMPLAUSIBLE_TIME",
        "\"soon\",NO_TIMESTAMP",
        "null,NO_TIMESTAMP",
        "[],NO_TIMESTAMP"
    })
    void aTimeThatCannotBeIsRefused(String timestamp, Reason reason) {
        assertThat(Made.of(WafLine.with("1763971203123", timestamp)).rejected())
                .extracting(Rejected::reason)
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|NOT_A_WAF_RECORD",
                "{\"timestamp\":1763971203123}|NOT_A_WAF_RECORD",
                "{\"webaclId\":5,\"timestamp\":1763971203123}|NOT_A_WAF_RECORD",
                "{\"webaclId\":\"x\"}|NO_TIMESTAMP",
                "[]|NOT_A_RECORD",
                "\"text\"|NOT_A_RECORD",
                "17|NOT_A_RECORD"
            })
    void whatIsNoWafRecordIsKeptAsideAndItsNeighboursAreNot(String line, Reason reason) {
        var made = Made.of(WafLine.plain() + "\n" + line + "\n" + WafLine.plain());

        assertThat(made.documents()).hasSize(2);
        assertThat(made.rejected()).extracting(Rejected::reason).containsExactly(reason);
    }

    @Test
    void aRecordWithHardlyAnythingIsADocument() {
        var document = Made.of("{\"timestamp\":1763971203123,\"webaclId\":\"x\"}")
                .only()
                .json();

        assertThat(document.at("/rule/ruleset").stringValue()).isEqualTo("x");
        assertThat(document.has("http")).isFalse();
        assertThat(document.has("url")).isFalse();
        assertThat(document.has("source")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"httpRequest\":null}",
                "{\"httpRequest\":7}",
                "{\"httpRequest\":{\"headers\":null}}",
                "{\"httpRequest\":{\"headers\":[null,7,[],{},{\"name\":1,\"value\":2},{\"name\":\"host\"}]}}",
                "{\"httpRequest\":{\"headers\":[{\"name\":\"host\",\"value\":{\"a\":1}}],\"uri\":[1],\"args\":{}}}",
                "{\"httpRequest\":{\"clientIp\":7,\"httpVersion\":\"2\",\"httpMethod\":null}}",
                "{\"labels\":null,\"ruleGroupList\":7,\"rateBasedRuleList\":[[{}]],\"nonTerminatingMatchingRules\":[null]}"
            })
    void oddShapesBecomeDocumentsAllTheSame(String odd) {
        var line = "{\"timestamp\":1763971203123,\"webaclId\":\"x\"," + odd.substring(1);

        assertThat(Made.of(line).documents()).hasSize(1);
        assertThat(Made.of(line, Redaction.STANDARD).documents()).hasSize(1);
    }

    @Test
    void hostileTextIsTextOnly() {
        var hostile = "<img src=x onerror=alert(1)>\\u202e\\u0000\\\"}]}\\r\\n{\\\"timestamp\\\":1}";
        var document = Made.of(WafLine.withHeaders("User-Agent", hostile, "X-\\\"}}", "1"))
                .only();

        assertThat(document.text("/user_agent/original"))
                .isEqualTo("<img src=x onerror=alert(1)>\u202e\u0000\"}]}\r\n{\"timestamp\":1}");
        assertThat(document.json().at("/httpRequest/header").has("x_\"}}")).isTrue();
    }

    @Test
    void aPercentEncodedAgentIsKeptDecoded() {
        assertThat(Made.of(WafLine.withHeaders("User-Agent", "My%20App/1+0"))
                        .only()
                        .text("/user_agent/original"))
                .isEqualTo("My App/1+0");
    }

    @Test
    void veryLongTextsAreCutToWhatTheIndexHolds() {
        var longest = "日".repeat(15_000);
        var document = Made.of(WafLine.with("page=2", longest)).only();

        var args = document.text("/httpRequest/args");
        assertThat(args).endsWith("日<<TRUNCATED>>");
        assertThat(args.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(32_766);
        assertThat(document.text("/@message")).contains(longest);
        assertThat(document.text("/httpRequest/uri")).isEqualTo("/items/1");
    }

    @Test
    void aTextLongButInAShortDocumentIsNotCut() {
        // 32,766 bytes twice and once in the message are 65,536 characters and more; half of that is not
        assertThat(Made.of(WafLine.with("page=2", "x".repeat(15_000))).only().text("/url/query"))
                .hasSize(15_000);
    }

    @Test
    void theIdIsTheMd5OfTheMessage() {
        var document = Made.of(WafLine.plain()).only();
        var message = document.text("/@message");

        assertThat(message).startsWith("{\"timestamp\": 1763971203123, \"formatVersion\": 1, ");
        assertThat(JsonMapper.shared().readTree(message))
                .isEqualTo(JsonMapper.shared().readTree(WafLine.plain()));
        assertThat(document.id()).isEqualTo(Hash.hex(Hash.md5().digest(message.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aKeyOfAnotherLogIsToldAndAFileOfAnyNameIsKnownByItsContent() {
        var documents = new Documents(Made.CLOCK, Redaction.NONE, GeoIp.none());
        byte[] line = WafLine.plain().getBytes(StandardCharsets.UTF_8);

        var trail = Made.of(new LogFile(null, "AWSLogs/123456789012/CloudTrail/x.json.gz"), line, documents);
        assertThat(trail.rejected()).extracting(Rejected::reason).containsExactly(Reason.UNKNOWN_LOG_TYPE);
        assertThat(trail.documents()).isEmpty();
        assertThat(Made.of(new LogFile(null, "any.log"), line, documents).documents())
                .hasSize(1);

        var letters = Made.of(
                new LogFile(null, "notes.txt"),
                "{\"dear\":\"all\"}\n{\"x\":1}".getBytes(StandardCharsets.UTF_8),
                documents);
        assertThat(letters.rejected()).extracting(Rejected::reason).containsExactly(Reason.UNKNOWN_LOG_TYPE);

        var tail = ("damaged\"}\n" + WafLine.plain()).getBytes(StandardCharsets.UTF_8);
        assertThat(Made.of(new LogFile(null, "tail.log"), tail, documents).documents())
                .hasSize(1);
    }
}
