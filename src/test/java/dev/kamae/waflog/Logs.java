package dev.kamae.waflog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.TestLogStore;
import dev.kamae.TestStores;
import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.LogFile;
import dev.kamae.documents.Redaction;
import dev.kamae.documents.Rejected;
import dev.kamae.logstore.BulkLoad;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Log lines in an OpenSearch that nobody else uses: its index names begin like no others. */
public final class Logs implements AutoCloseable {

    private static final LogFile FILE = new LogFile(
            null,
            "AWSLogs/123456789012/WAFLogs/ap-northeast-1/shop/2026/11/24/08/00/123456789012_waflogs_ap-northeast-1_shop_20261124T0800Z_0a1b2c3d.log.gz");

    private final String prefix;
    private final LogStoreConnection connection;
    private final LogStore store;
    private final LogWriter writer;

    public Logs(Clock clock) {
        this(clock, TestLogStore.OPENSEARCH_3);
    }

    public Logs(Clock clock, TestLogStore served) {
        var settings = served.settings();
        prefix = settings.indexPrefix();
        connection = new LogStoreConnection(settings);
        store = new LogStore(connection, clock);
        writer = new LogWriter(connection);
    }

    /** A document as it is written. */
    public record Written(String index, String id, byte[] json) {}

    public LogStore store() {
        return store;
    }

    /** Makes documents of lines as the collector does, arriving at a moment. */
    public static List<Written> documents(Instant arriving, List<Line> lines) {
        var content = lines.stream().map(Line::json).collect(Collectors.joining("\n"));
        var made = new ArrayList<Written>();
        new Documents(Clock.fixed(arriving, ZoneOffset.UTC), Redaction.STANDARD, GeoIp.none())
                .read(FILE, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), new DocumentSink() {
                    @Override
                    public void document(String index, String id, byte[] json, int length, long number) {
                        made.add(new Written(index, id, Arrays.copyOf(json, length)));
                    }

                    @Override
                    public void rejected(Rejected rejected) {
                        throw new AssertionError(rejected.toString());
                    }
                });
        return made;
    }

    public void arrive(Instant arriving, Line... lines) {
        arrive(arriving, List.of(lines));
    }

    public void arrive(Instant arriving, List<Line> lines) {
        write(documents(arriving, lines));
    }

    public void write(List<Written> documents) {
        var load = new BulkLoad(BulkLoad.Operation.INDEX);
        documents.forEach(document -> load.add(document.index(), document.id(), document.json()));
        assertThat(writer.write(load).complete()).isTrue();
        writer.makeFindable(LogHour.LOGS);
    }

    /** Makes an index with a mapping that nobody would want. */
    public void makeIndex(String name, String mapping) throws IOException, InterruptedException {
        put("/" + prefix + name, mapping);
    }

    private static void put(String path, String json) throws IOException, InterruptedException {
        var stores = TestStores.running();
        var secret = (stores.user() + ":" + stores.password()).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(stores.openSearchUrl() + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
