package dev.kamae.collector;

import dev.kamae.TestStores;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.IndexNames;
import dev.kamae.documents.Redaction;
import dev.kamae.documents.WafLine;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogWriter;
import dev.kamae.stores.StoreAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of loading have in common: a clock, lines, and the real OpenSearch asked without any of our code. */
final class Loads {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:30:00Z"), ZoneOffset.UTC);
    static final Patience IMPATIENT = new Patience(Duration.ofMillis(1), Duration.ofMillis(5), 6);

    private Loads() {}

    static Loading loading(LogStoreConnection connection) {
        return loading(connection, CLOCK);
    }

    static Loading loading(LogStoreConnection connection, Clock clock) {
        return new Loading(new Documents(clock, Redaction.STANDARD, GeoIp.none()), gate(connection), IMPATIENT);
    }

    static Gate gate(LogStoreConnection connection) {
        return gate(connection, IndexNames.STANDARD, Redaction.STANDARD);
    }

    static Gate gate(LogStoreConnection connection, IndexNames names, Redaction redaction) {
        return new Gate(new LogStore(connection, CLOCK), new LogWriter(connection), names, redaction.keepsIds(), CLOCK);
    }

    /** Requests of different ids, each on its line. */
    static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WafLine.of("r" + i) + "\n")
                .collect(Collectors.joining());
    }

    static long stored(String prefix) {
        return stored(TestStores.running().addresses(), prefix);
    }

    static long stored(StoreAddresses stores, String prefix) {
        ask(stores, "POST", "/" + prefix + "log-aws-waf-*/_refresh", "");
        return ask(stores, "GET", "/" + prefix + "log-aws-waf-*/_count", "")
                .get("count")
                .longValue();
    }

    /** Those of some documents, each an index and an id, that are not there. */
    static List<String> absent(StoreAddresses stores, String prefix, Collection<String> documents) {
        var all = List.copyOf(documents);
        return IntStream.rangeClosed(0, all.size() / 5_000)
                .mapToObj(i -> all.subList(i * 5_000, Math.min(all.size(), (i + 1) * 5_000)))
                .filter(some -> !some.isEmpty())
                .flatMap(some -> absentOf(stores, prefix, some))
                .toList();
    }

    private static Stream<String> absentOf(StoreAddresses stores, String prefix, List<String> documents) {
        var asked = documents.stream()
                .map(document -> document.split("/"))
                .map(parts -> "{\"_index\":\"%s%s\",\"_id\":\"%s\"}".formatted(prefix, parts[0], parts[1]))
                .collect(Collectors.joining(",", "{\"docs\":[", "]}"));
        return ask(stores, "POST", "/_mget?_source=false", asked)
                .get("docs")
                .valueStream()
                .filter(document -> !document.path("found").asBoolean(false))
                .map(JsonNode::toString);
    }

    static JsonNode ask(String method, String path) {
        return ask(method, path, "");
    }

    static JsonNode ask(String method, String path, String body) {
        return ask(TestStores.running().addresses(), method, path, body);
    }

    private static JsonNode ask(StoreAddresses stores, String method, String path, String body) {
        var credentials = Base64.getEncoder()
                .encodeToString((stores.openSearchUser() + ":" + stores.openSearchPassword()).getBytes());
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(stores.openSearchUrl() + path))
                    .header("Authorization", "Basic " + credentials)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body.isEmpty()
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return JsonMapper.shared()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
