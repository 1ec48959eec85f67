package dev.kamae.waflog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.TestStores;
import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.LogFile;
import dev.kamae.documents.Redaction;
import dev.kamae.documents.Rejected;
import dev.kamae.logstore.BulkLoad;
import dev.kamae.logstore.LogWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Log lines of a shop that does not exist, in the portal's own log store. */
public final class StoredLines {

    public static final String SHOP =
            "arn:aws:wafv2:ap-northeast-1:123456789012:regional/webacl/shop/11111111-2222-3333-4444-555555555555";

    private static final LogFile FILE = new LogFile(
            null,
            "AWSLogs/123456789012/WAFLogs/ap-northeast-1/shop/2026/11/24/08/00/123456789012_waflogs_ap-northeast-1_shop_20261124T0800Z_0a1b2c3d.log.gz");

    private StoredLines() {}

    /** A request that a rule of the web ACL has blocked. */
    public static ObjectNode blocked(Instant at, String rule, String path, String agent) {
        var json = JsonMapper.shared();
        var line = json.createObjectNode();
        line.put("timestamp", at.toEpochMilli()).put("formatVersion", 1).put("webaclId", SHOP);
        line.put("terminatingRuleId", rule)
                .put("terminatingRuleType", "RATE_BASED")
                .put("action", "BLOCK");
        line.put("httpSourceName", "ALB").putArray("ruleGroupList");
        line.putArray("nonTerminatingMatchingRules");
        var request = line.putObject("httpRequest");
        request.put("clientIp", "203.0.113.7")
                .put("country", "VN")
                .put("uri", path)
                .put("args", "");
        request.put("httpVersion", "HTTP/2.0").put("httpMethod", "POST");
        request.put("requestId", UUID.randomUUID().toString());
        var headers = request.putArray("headers");
        headers.addObject().put("name", "Host").put("value", "www.shop.example");
        headers.addObject().put("name", "User-Agent").put("value", agent);
        return line;
    }

    /** Stores them so that they are found at once. */
    public static void write(LogWriter writer, Instant arriving, List<ObjectNode> lines) {
        var content = String.join("\n", lines.stream().map(ObjectNode::toString).toList());
        var load = new BulkLoad(BulkLoad.Operation.INDEX);
        new Documents(Clock.fixed(arriving, ZoneOffset.UTC), Redaction.STANDARD, GeoIp.none())
                .read(FILE, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), new DocumentSink() {
                    @Override
                    public void document(String index, String id, byte[] json, int length, long number) {
                        load.add(index, id, Arrays.copyOf(json, length));
                    }

                    @Override
                    public void rejected(Rejected rejected) {
                        throw new AssertionError(rejected.toString());
                    }
                });
        assertThat(writer.write(load).complete()).isTrue();
        writer.makeFindable("log-aws-waf-*");
    }

    /** Takes all lines of a portal out of the log store, whoever wrote them. */
    public static void forget(String prefix) throws IOException, InterruptedException {
        var stores = TestStores.running();
        var secret = (stores.user() + ":" + stores.password()).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(
                        stores.openSearchUrl() + "/" + prefix + "log-aws-waf-*/_delete_by_query?refresh=true"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":{\"match_all\":{}}}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }
}
