package dev.kamae.documents;

import java.util.regex.Matcher;

/** An AWS WAF record of a shop that does not exist, with whatever a test wants to be different. */
public final class WafLine {

    private static final String LINE = """
            {"timestamp":1763971203123,"formatVersion":1,\
            "webaclId":"arn:aws:wafv2:ap-northeast-1:123456789012:regional/webacl/shop/11111111-2222-3333-4444-555555555555",\
            "terminatingRuleId":"Default_Action","terminatingRuleType":"REGULAR","action":"ALLOW",\
            "terminatingRuleMatchDetails":[],"httpSourceName":"ALB","httpSourceId":"123456789012-app/shop/0123456789abcdef",\
            "ruleGroupList":[],"rateBasedRuleList":[],"nonTerminatingMatchingRules":[],"requestHeadersInserted":null,\
            "responseCodeSent":null,"httpRequest":{"clientIp":"192.0.2.7","country":"JP",\
            "headers":[{"name":"Host","value":"www.shop.example"},{"name":"User-Agent","value":"curl/8.5.0"}],\
            "uri":"/items/1","args":"page=2","httpVersion":"HTTP/2.0","httpMethod":"GET","requestId":"1-aaaa-bbbb"}}""";

    private WafLine() {}

    public static String plain() {
        return LINE;
    }

    /** The same request, of another id. */
    public static String of(String requestId) {
        return with("1-aaaa-bbbb", requestId);
    }

    public static String with(String part, String by) {
        if (!LINE.contains(part)) {
            throw new IllegalArgumentException(part);
        }
        return LINE.replace(part, by);
    }

    public static String withHeaders(String... namesAndValues) {
        var headers = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"%s\",\"value\":\"%s\"}".formatted(namesAndValues[i], namesAndValues[i + 1]));
        }
        return LINE.replaceFirst("\"headers\":\\[.*?\\]", Matcher.quoteReplacement("\"headers\":[" + headers + "]"));
    }
}
