package dev.kamae.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

    private static final String SECRET = "5ec7e7-Va1ue";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"headers\":[{\"name\":\"Authorization\",\"value\":\"Bearer 5ec7e7-Va1ue\"}]",
                "\"headers\":[{\"name\":\"COOKIE\",\"value\":\"sid=5ec7e7-Va1ue; lang=ja\"},{\"name\":\"cookie\",\"value\":\"5ec7e7-Va1ue\"}]",
                "\"headers\":[{\"name\":\"referer\",\"value\":\"https://www.shop.example/in?lang=ja&Token=5ec7e7-Va1ue#top\"}]",
                "\"args\":\"a=1&pass%77ord=5ec7e7-Va1ue&b=2\"",
                "\"args\":\"password=5ec7e7-Va1ue\"",
                "\"args\":\"\\u0061=1;access_token=5ec7e7-Va1ue\"",
                "\"fragment\":\"id_token=5ec7e7-Va1ue\""
            })
    void aSecretIsStoredNowhere(String inRequest) {
        var line = WafLine.plain()
                .replaceFirst("\"headers\":\\[.*?\\],", "")
                .replace("\"args\":\"page=2\",", "")
                .replace("\"requestId\"", inRequest.replace("\\", "\\") + ",\"requestId\"");

        assertThat(Made.of(line, Redaction.NONE).only().json().toString()).contains(SECRET);
        var redacted = Made.of(line, Redaction.STANDARD).only();
        assertThat(redacted.json().toString()).doesNotContain(SECRET).contains("REDACTED");
        assertThat(redacted.message()).doesNotContain(SECRET).contains("REDACTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"terminatingRuleMatchDetails\":[{\"conditionType\":\"SQL_INJECTION\",\"location\":\"HEADER\",\"matchedData\":[\"x\",\"5ec7e7-Va1ue\"],\"matchedFieldName\":\"authorization\"}]",
                "\"terminatingRuleMatchDetails\":[{\"conditionType\":\"XSS\",\"location\":\"ALL_QUERY_ARGS\",\"matchedData\":[\"c7e7-Va1\"]}]",
                "\"ruleGroupList\":[{\"ruleGroupId\":\"g\",\"terminatingRule\":{\"ruleId\":\"r\",\"action\":\"BLOCK\",\"ruleMatchDetails\":[{\"location\":\"COOKIE\",\"matchedData\":[\"5ec7e7-Va1ue\"]}]}}]",
                "\"nonTerminatingMatchingRules\":[{\"ruleId\":\"r\",\"action\":\"COUNT\",\"ruleMatchDetails\":[{\"location\":\"BODY\",\"matchedData\":[\"user=1&password=5ec7e7-Va1ue\"]}]}]",
                "\"rateBasedRuleList\":[{\"rateBasedRuleName\":\"r\",\"limitKey\":\"CUSTOMKEYS\",\"customValues\":[{\"key\":\"HEADER\",\"name\":\"Cookie\",\"value\":\"5ec7e7-Va1ue\"}]}]",
                "\"requestHeadersInserted\":[{\"name\":\"x-amz-security-token\",\"value\":\"5ec7e7-Va1ue\"}]"
            })
    void aSecretThatARuleRepeatsIsStoredNowhere(String match) {
        var key = match.substring(1, match.indexOf('"', 1));
        var line = WafLine.with("page=2", "password=" + SECRET)
                .replaceFirst("\"" + key + "\":(\\[\\]|null)", match.replace("\\", "\\\\"));
        assertThat(line).contains(match);

        var redacted = Made.of(line, Redaction.STANDARD).only();

        assertThat(redacted.json().toString()).doesNotContain("c7e7-Va1");
    }

    @Test
    void whatIsNoSecretStaysAsItWas() {
        var line = WafLine.with("page=2", "q=token&tokens=3&password=&sort=asc");

        assertThat(Made.of(line, Redaction.STANDARD).only())
                .isEqualTo(Made.of(line, Redaction.NONE).only());
    }

    @Test
    void theIdComesFromTheStoredTextUnlessAnotherLoaderIsBeside() {
        var line = WafLine.with("page=2", "password=" + SECRET);
        var beside = new Redaction(Redaction.STANDARD.headers(), Redaction.STANDARD.arguments(), true);

        var original = Made.of(line, Redaction.NONE).only();
        assertThat(Made.of(line, Redaction.STANDARD).only().id()).isNotEqualTo(original.id());
        assertThat(Made.of(line, beside).only().id()).isEqualTo(original.id());
        assertThat(Made.of(line, beside).only().json().toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timestamp\":1763971203123,\"httpRequest\":{\"headers\":[{\"name\":\"cookie\",\"value\":\"5ec7e7-Va1ue",
                "5ec7e7-Va1ue\"}],\"uri\":\"/\"}}",
                "{\"args\":\"password=5ec7e7-Va1ue"
            })
    void whatIsShownOfABrokenRecordHoldsNoSecret(String broken) {
        var rejected = Made.of(WafLine.plain() + "\n" + broken + "\n").rejected();

        assertThat(rejected).hasSize(1);
        assertThat(rejected.getFirst().excerpt()).doesNotContain(SECRET).hasSizeLessThanOrEqualTo(201);
    }
}
