package dev.kamae.logstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kamae's index templates: they are there where nobody else has any for these logs, and step aside for everybody who has.
 * In a cluster that another loader fills, nothing is changed.
 */
final class LogTemplates {

    /** To be raised with each change of the files. */
    private static final int VERSION = 1;

    /** Above none that the SIEM solution uses for these indices, and below what it tells its users to take. */
    private static final int PRIORITY = 3;

    private static final String LOGS = "log";
    private static final List<String> KINDS = List.of("log-aws-waf");
    private static final Logger LOG = LoggerFactory.getLogger(LogTemplates.class);

    private final LogStoreConnection connection;

    LogTemplates(LogStoreConnection connection) {
        this.connection = connection;
    }

    /** Sees to it that documents to come meet the right fields. */
    synchronized void install() {
        if (!connection.settings().templates()) {
            return;
        }
        for (String kind : KINDS) {
            var others = others(kind);
            boolean ours = oursIsThere(kind);
            if (!others.isEmpty()) {
                LOG.info("Index templates for {} are left to {}", kind, others);
                if (ours) {
                    delete("/_index_template/" + name(kind));
                }
            } else if (ours || indicesOfOthers(kind).isEmpty()) {
                put(kind);
            }
        }
    }

    LogStoreHealth.Templates state() {
        var others = new ArrayList<String>();
        for (String kind : KINDS) {
            others.addAll(others(kind));
            others.addAll(indicesOfOthers(kind));
        }
        return new LogStoreHealth.Templates(
                KINDS.stream().allMatch(this::oursIsThere),
                others.stream().distinct().sorted().toList());
    }

    private void put(String kind) {
        var there = get("/_index_template/" + name(kind)).at("/index_templates/0/index_template/version");
        if (there.asInt(0) > VERSION) {
            // a newer Kamae works beside this one
            return;
        }
        for (String component : List.of(LOGS, kind)) {
            put("/_component_template/" + name(component), component(component));
        }
        put("/_index_template/" + name(kind), index(kind));
    }

    private ObjectNode component(String name) {
        try (var file = Objects.requireNonNull(LogTemplates.class.getResourceAsStream("templates/" + name + ".json"))) {
            var template = Json.MAPPER.createObjectNode();
            template.put("version", VERSION);
            template.set("template", Json.MAPPER.readTree(file));
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode index(String kind) {
        var settings = connection.settings();
        var template = Json.MAPPER.createObjectNode();
        template.put("version", VERSION).put("priority", PRIORITY);
        template.putArray("index_patterns").add(pattern(kind));
        template.putArray("composed_of").add(name(LOGS)).add(name(kind));
        template.putObject("template")
                .putObject("settings")
                .put("index.number_of_shards", settings.shards())
                .put("index.refresh_interval", settings.refresh().toMillis() + "ms");
        return template;
    }

    /** Templates of others that some index of this kind would match, of the present sort and of the old one. */
    private List<String> others(String kind) {
        var others = new ArrayList<String>();
        get("/_index_template").path("index_templates").forEach(one -> {
            var name = one.path("name").asString("");
            if (!name.equals(name(kind)) && meets(one.path("index_template"), kind)) {
                others.add(name);
            }
        });
        get("/_template").properties().forEach(one -> {
            if (meets(one.getValue(), kind)) {
                others.add(one.getKey());
            }
        });
        return others;
    }

    private boolean meets(JsonNode template, String kind) {
        return template.path("index_patterns")
                .valueStream()
                .anyMatch(one -> Globs.meet(one.asString(""), pattern(kind)));
    }

    private boolean oursIsThere(String kind) {
        return connection
                .ask(connection.settings().deadline(), RawRequest.get("/_index_template/" + name(kind), Map.of()))
                .found();
    }

    /** Indices that were not made from our templates. */
    private List<String> indicesOfOthers(String kind) {
        return get("/" + RawRequest.encoded(pattern(kind)) + "/_mapping").properties().stream()
                .filter(index -> index.getValue().at("/mappings/_meta/kamae").isMissingNode())
                .map(index -> connection.plain(index.getKey()))
                .toList();
    }

    private String pattern(String kind) {
        return connection.prefixed(kind) + "-*";
    }

    private String name(String component) {
        return "kamae-" + connection.prefixed(component);
    }

    private JsonNode get(String path) {
        var answer = connection.ask(connection.settings().deadline(), RawRequest.get(path, Map.of()));
        return answer.found() ? answer.json() : Json.MAPPER.createObjectNode();
    }

    private void put(String path, ObjectNode body) {
        connection.ask(connection.settings().deadline(), RawRequest.put(path, Json.MAPPER.writeValueAsString(body)));
    }

    private void delete(String path) {
        connection.ask(connection.settings().deadline(), RawRequest.delete(path));
    }
}
