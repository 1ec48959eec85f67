package dev.kamae.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

/** AWS WAF records in the size and variety of a real site's, the same for the same seed. */
final class WafLines {

    private static final String[] AGENTS = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%d.0.0.0 Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_%d like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Linux; Android 15; Pixel %d) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
        "ShopApp/%d.2 (iOS 18.1; iPhone16,1)"
    };

    private WafLines() {}

    static byte[] of(int count, long seed) {
        var random = new Random(seed);
        var out = new ByteArrayOutputStream(count * 2_100);
        for (int i = 0; i < count; i++) {
            out.writeBytes(line(random, 1763971200000L + i * 40L).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static String line(Random random, long timestamp) {
        var agent = AGENTS[random.nextInt(AGENTS.length)].formatted(random.nextInt(100));
        return """
                {"timestamp":%d,"formatVersion":1,"webaclId":"arn:aws:wafv2:ap-northeast-1:123456789012:regional/webacl/shop/11111111-2222-3333-4444-555555555555",\
                "terminatingRuleId":"Default_Action","terminatingRuleType":"REGULAR","action":"ALLOW","terminatingRuleMatchDetails":[],\
                "httpSourceName":"ALB","httpSourceId":"123456789012-app/shop/0123456789abcdef",\
                "ruleGroupList":[{"ruleGroupId":"AWS#AWSManagedRulesCommonRuleSet","terminatingRule":null,"nonTerminatingMatchingRules":[],"excludedRules":null,"customerConfig":null},\
                {"ruleGroupId":"AWS#AWSManagedRulesBotControlRuleSet","terminatingRule":null,"nonTerminatingMatchingRules":[],"excludedRules":null,"customerConfig":null}],\
                "rateBasedRuleList":[],"nonTerminatingMatchingRules":[],"requestHeadersInserted":null,"responseCodeSent":null,\
                "httpRequest":{"clientIp":"%s","country":"JP","headers":[{"name":"Host","value":"www.shop.example"},\
                {"name":"User-Agent","value":"%s"},{"name":"Accept","value":"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"},\
                {"name":"Accept-Language","value":"ja,en-US;q=0.9,en;q=0.8"},{"name":"Accept-Encoding","value":"gzip, deflate, br"},\
                {"name":"Referer","value":"https://www.shop.example/items/%d?page=%d"},{"name":"Cookie","value":"session=%s; aws-waf-token=%s"},\
                {"name":"X-Amzn-Trace-Id","value":"Root=1-%s"}],"uri":"/items/%d","args":"page=%d&sort=new","httpVersion":"HTTP/2.0",\
                "httpMethod":"GET","requestId":"1-%s","fragment":"","scheme":"https","host":"www.shop.example"},\
                "labels":[{"name":"awswaf:managed:token:absent"},{"name":"awswaf:clientip:geo:country:JP"}],"ja3Fingerprint":"%s"}""".formatted(
                        timestamp,
                        "198.18.%d.%d".formatted(random.nextInt(256), random.nextInt(256)),
                        agent,
                        random.nextInt(100_000),
                        random.nextInt(50),
                        hex(random, 16),
                        hex(random, 32),
                        hex(random, 16),
                        random.nextInt(100_000),
                        random.nextInt(50),
                        hex(random, 16),
                        hex(random, 16));
    }

    private static String hex(Random random, int bytes) {
        var digits = new byte[bytes];
        random.nextBytes(digits);
        return HexFormat.of().formatHex(digits);
    }
}
