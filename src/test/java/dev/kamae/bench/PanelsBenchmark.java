package dev.kamae.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the panels of the summary dashboard of "SIEM on Amazon OpenSearch Service" ask for AWS WAF, one search each as
 * OpenSearch Dashboards sends them, one after another; beside it an overview of the same 24 hours.
 */
final class PanelsBenchmark {

    private static final String HISTOGRAM =
            "{\"date_histogram\":{\"field\":\"@timestamp\",\"fixed_interval\":\"30m\",\"time_zone\":\"Asia/Tokyo\",\"min_doc_count\":1}%s}";

    private final RawLogStore logs;

    PanelsBenchmark(RawLogStore logs) {
        this.logs = logs;
    }

    void print(Overview overview) throws Exception {
        Timing.print("traffic: SIEM dashboard, its panels one by one", round -> () -> panels(round));
        Timing.print("traffic: overview, 24 h, once more", round -> () -> overview.of(round));
    }

    interface Overview {

        Object of(int round) throws Exception;
    }

    private Object panels(int round) {
        var length = 0;
        for (var panel : all().values()) {
            length += logs.send("POST", "log-aws-waf-*/_search", body(panel, round))
                    .length();
        }
        return length;
    }

    private static String body(String panel, int round) {
        var until = TrafficDay.END.minusSeconds(1 + round * 7L);
        return """
                {%s,"track_total_hits":true,"query":{"bool":{"filter":[{"match_all":{}},{"range":{"@timestamp":\
                {"gte":"%s","lte":"%s","format":"strict_date_optional_time"}}}]}}}""".formatted(panel, until.minus(Duration.ofHours(24)), until);
    }

    /** The nineteen visualisations and the list. */
    private static Map<String, String> all() {
        var panels = new LinkedHashMap<String, String>();
        panels.put("AWS Account", top("cloud.account.id", 50));
        panels.put("Region", top("cloud.region", 50));
        panels.put("Executed WAF Rules", top("rule.name", 5));
        panels.put("Number of All Requests", "\"size\":0");
        panels.put(
                "Allowed vs Blocked Requests",
                aggregated(
                        HISTOGRAM.formatted(
                                ",\"aggs\":{\"3\":{\"filters\":{\"filters\":{\"ALLOW\":{\"match_phrase\":{\"action\":\"ALLOW\"}},\"BLOCK\":{\"match_phrase\":{\"action\":\"BLOCK\"}}}}}}")));
        panels.put(
                "Number of Blocked Requests",
                aggregated("{\"filters\":{\"filters\":{\"BLOCK\":{\"match_phrase\":{\"action\":\"BLOCK\"}}}}}"));
        panels.put(
                "Filters",
                "\"size\":0,\"aggs\":{"
                        + Map.of(
                                        "acl", "webaclName",
                                        "rule", "rule.name",
                                        "action", "action",
                                        "country", "httpRequest.country",
                                        "client", "httpRequest.clientIp",
                                        "host", "httpRequest.header.host",
                                        "type", "terminatingRuleType")
                                .entrySet()
                                .stream()
                                .map(field -> "\"%s\":%s".formatted(field.getKey(), terms(field.getValue(), 10)))
                                .collect(Collectors.joining(","))
                        + "}");
        panels.put("Countries By Number of Request", top("httpRequest.country", 100));
        panels.put("HTTP Methods", top("httpRequest.httpMethod", 5));
        panels.put("HTTP Versions", top("httpRequest.httpVersion", 5));
        panels.put("Unique IP Count", aggregated("{\"cardinality\":{\"field\":\"httpRequest.clientIp\"}}"));
        panels.put("Requests Count", aggregated(HISTOGRAM.formatted("")));
        panels.put("Top 10 URI", top("httpRequest.uri", 10));
        panels.put("Top 10 IP Addresses", top("httpRequest.clientIp", 10));
        panels.put("Top 10 Countries", top("httpRequest.country", 10));
        panels.put("Top 10 WebACL", top("webaclName", 10));
        panels.put("Top 10 User-Agents", top("httpRequest.header.user_agent", 10));
        panels.put("Top 10 Hosts", top("httpRequest.header.host", 10));
        panels.put("Top 10 Rules", top("rule.name", 10));
        panels.put(
                "List", "\"size\":500,\"sort\":[{\"@timestamp\":{\"order\":\"desc\",\"unmapped_type\":\"boolean\"}}]");
        return panels;
    }

    private static String top(String field, int size) {
        return aggregated(terms(field, size));
    }

    private static String terms(String field, int size) {
        return "{\"terms\":{\"field\":\"%s\",\"size\":%d,\"order\":{\"_count\":\"desc\"}}}".formatted(field, size);
    }

    private static String aggregated(String aggregation) {
        return "\"size\":0,\"aggs\":{\"2\":%s}".formatted(aggregation);
    }
}
