package dev.kamae.demo.traffic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests ask of the demo's lines. */
final class DemoLines {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 23));

    private DemoLines() {}

    static DemoTraffic traffic(long seed, double factor) {
        return new DemoTraffic(seed, TOKYO, factor, HOLIDAYS::contains);
    }

    static DemoWebAcl acl(DemoTraffic traffic, String name) {
        return traffic.webAcls().stream()
                .filter(acl -> acl.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of all web ACLs. */
    static Stream<JsonNode> of(DemoTraffic traffic, LocalDate first, int days) {
        return traffic.webAcls().stream().flatMap(acl -> of(traffic, acl, first, days));
    }

    static Stream<JsonNode> of(DemoTraffic traffic, DemoWebAcl acl, LocalDate first, int days) {
        return minutes(first, days)
                .flatMap(minute -> text(traffic.lines(acl, minute)).lines())
                .map(DemoLines::parsed);
    }

    static Stream<Instant> minutes(LocalDate first, int days) {
        var begin = first.atStartOfDay(TOKYO).toInstant();
        var end = first.plusDays(days).atStartOfDay(TOKYO).toInstant();
        return Stream.iterate(begin, minute -> minute.isBefore(end), minute -> minute.plusSeconds(60));
    }

    static String text(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8);
    }

    static JsonNode parsed(String line) {
        return JSON.readTree(line);
    }

    static String acl(JsonNode line) {
        return line.path("webaclId").stringValue().split("/")[2];
    }

    static String action(JsonNode line) {
        return line.path("action").stringValue();
    }

    static String rule(JsonNode line) {
        return line.path("terminatingRuleId").stringValue();
    }

    static String request(JsonNode line, String field) {
        return line.path("httpRequest").path(field).stringValue();
    }

    /** The first of that name, whatever its case; empty for none. */
    static String header(JsonNode line, String name) {
        return elements(line.path("httpRequest").path("headers"))
                .filter(header -> header.path("name").stringValue().equalsIgnoreCase(name))
                .map(header -> header.path("value").stringValue())
                .findFirst()
                .orElse("");
    }

    static List<String> labels(JsonNode line) {
        return elements(line.path("labels"))
                .map(label -> label.path("name").stringValue())
                .toList();
    }

    static List<String> groups(JsonNode line) {
        return elements(line.path("ruleGroupList"))
                .map(group -> group.path("ruleGroupId").stringValue())
                .toList();
    }

    /** None of what is null or absent. */
    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
