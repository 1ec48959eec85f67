package dev.kamae.waflog;

import dev.kamae.webacl.Declared;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An AWS WAF record of a shop that does not exist, with whatever a test wants to be different. */
public final class Line {

    public static final WebAclId SHOP = Declared.SHOP;
    public static final WebAclId CDN = Declared.CDN;

    public static final String BOT_GROUP = "AWS#AWSManagedRulesBotControlRuleSet";
    public static final String COMMON_GROUP = "AWS#AWSManagedRulesCommonRuleSet";
    public static final String AWS = "awswaf:managed:aws:";
    public static final String BOT = "awswaf:managed:aws:bot-control:";
    public static final String TOKEN = "awswaf:managed:token:";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode record = JSON.createObjectNode();
    private final ObjectNode request = JSON.createObjectNode();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Line(Instant at) {
        record.put("timestamp", at.toEpochMilli()).put("formatVersion", 1).put("webaclId", SHOP.value());
        record.put("terminatingRuleId", "Default_Action").put("terminatingRuleType", "REGULAR");
        record.put("action", "ALLOW").put("httpSourceName", "ALB");
        record.putArray("ruleGroupList");
        record.putArray("nonTerminatingMatchingRules");
        request.put("clientIp", "192.0.2.7")
                .put("country", "JP")
                .put("uri", "/items/1")
                .put("args", "");
        request.put("httpVersion", "HTTP/2.0").put("httpMethod", "GET");
        request.put("requestId", UUID.randomUUID().toString());
        headers.put("Host", "www.shop.example");
        headers.put("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36");
    }

    public static Line at(Instant at) {
        return new Line(at);
    }

    public static Line at(String at) {
        return new Line(Instant.parse(at));
    }

    public Line of(WebAclId acl) {
        record.put("webaclId", acl.value());
        return this;
    }

    /** Two records of the same id are the same request. */
    public Line id(String id) {
        request.put("requestId", id);
        return this;
    }

    public Line from(String address, String country) {
        request.put("clientIp", address).put("country", country);
        return this;
    }

    public Line path(String path) {
        request.put("uri", path);
        return this;
    }

    public Line query(String arguments) {
        request.put("args", arguments);
        return this;
    }

    /** What the handshake looked like. */
    public Line fingerprints(String ja3, String ja4) {
        record.put("ja3Fingerprint", ja3).put("ja4Fingerprint", ja4);
        return this;
    }

    public Line method(String method) {
        request.put("httpMethod", method);
        return this;
    }

    public Line header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Line agent(String agent) {
        return header("User-Agent", agent);
    }

    public Line labels(String... labels) {
        return labels(List.of(labels));
    }

    public Line labels(List<String> labels) {
        record.remove("labels");
        if (!labels.isEmpty()) {
            var array = record.putArray("labels");
            labels.forEach(label -> array.addObject().put("name", label));
        }
        return this;
    }

    /** Ended by a rule of the web ACL itself. */
    public Line ended(String action, String rule, String type) {
        record.put("action", action).put("terminatingRuleId", rule).put("terminatingRuleType", type);
        return this;
    }

    public Line answered(int code) {
        record.put("responseCodeSent", code);
        return this;
    }

    /** A group that looked at the request and had nothing to say. */
    public Line group(String id) {
        return group(id, "{}");
    }

    /** A group that looked at the request, with what it has besides its id. */
    public Line group(String id, String rest) {
        var group = JSON.createObjectNode().put("ruleGroupId", id);
        group.putNull("terminatingRule").putNull("excludedRules");
        group.putArray("nonTerminatingMatchingRules");
        ((ObjectNode) JSON.readTree(rest))
                .properties()
                .forEach(member -> group.set(member.getKey(), member.getValue()));
        record.withArray("ruleGroupList").add(group);
        return this;
    }

    /** A rule of the web ACL itself that ended nothing. */
    public Line matched(String rule, String action) {
        record.withArray("nonTerminatingMatchingRules")
                .addObject()
                .put("ruleId", rule)
                .put("action", action);
        return this;
    }

    /** Looked at by Bot Control. */
    public Line evaluated() {
        return group(BOT_GROUP);
    }

    public String json() {
        return node().toString();
    }

    public JsonNode node() {
        var list = request.putArray("headers");
        headers.forEach((name, value) -> list.addObject().put("name", name).put("value", value));
        record.set("httpRequest", request);
        return record;
    }
}
