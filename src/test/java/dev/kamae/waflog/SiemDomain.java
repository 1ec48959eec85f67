package dev.kamae.waflog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.SecuredOpenSearch;
import dev.kamae.TestStores;
import dev.kamae.logstore.BulkLoad;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogWriter;
import dev.kamae.webacl.WebAclId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenSearch 2 with the documents that the SIEM loader was recorded to make of WAF logs, brought together into some hours, as
 * somebody sees it who has the printed role of a reader and nothing else.
 */
public final class SiemDomain implements AutoCloseable {

    public static final Instant FROM = Instant.parse("2026-01-20T04:00:00Z");
    public static final Instant UNTIL = Instant.parse("2026-01-20T08:00:00Z");

    /** In the last of them. */
    public static final Instant NOW = Instant.parse("2026-01-20T07:50:00Z");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private record Written(String index, String id, ObjectNode json) {}

    private final String prefix = TestStores.freshIndexPrefix();
    private final List<Written> written = new ArrayList<>();
    private final LogStoreConnection connection;
    private final LogStore store;

    /**
     * @param kept which of the documents lie there
     * @param changed how they do
     */
    public SiemDomain(Clock clock, Predicate<ObjectNode> kept, UnaryOperator<ObjectNode> changed) throws IOException {
        var bulk = Path.of(System.getenv("KAMAE_SAMPLES"), "siem-conformance", "waf-synth-regional.bulk.ndjson.gz");
        var at = FROM;
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(bulk)), StandardCharsets.UTF_8))) {
            for (var action = lines.readLine(); action != null; action = lines.readLine()) {
                var target = JSON.readTree(action).get("index");
                var json = (ObjectNode) JSON.readTree(lines.readLine());
                json.put("@timestamp", at.toString());
                ((ObjectNode) json.get("event"))
                        .put("ingested", at.plusSeconds(5).toString());
                at = at.plusSeconds(10);
                if (kept.test(json)) {
                    written.add(new Written(
                            target.get("_index").stringValue(),
                            target.get("_id").stringValue(),
                            changed.apply(json)));
                }
            }
        }
        write(written);
        connection = new LogStoreConnection(
                SecuredOpenSearch.withPrintedRole(prefix).withDeadline(PATIENCE).reading());
        store = new LogStore(connection, clock);
    }

    /** What a usual filter keeps, to save money: what was blocked and counted. */
    public static boolean isKeptByAFilter(ObjectNode line) {
        return isBlocked(line) || !line.path("nonTerminatingMatchingRules").isEmpty();
    }

    public static boolean isBlocked(ObjectNode line) {
        return line.path("action").asString("").equals("BLOCK");
    }

    public static ObjectNode withoutLabels(ObjectNode line) {
        line.remove("labels");
        return line;
    }

    public LogStore store() {
        return store;
    }

    public List<ObjectNode> lines() {
        return written.stream().map(Written::json).toList();
    }

    public List<WebAclId> acls() {
        return List.copyOf(new TreeSet<>(lines().stream().map(line -> acl(line)).toList()));
    }

    /** The web ACL with most lines. */
    public WebAclId largest() {
        return acls().stream()
                .max((one, other) -> Long.compare(count(one), count(other)))
                .orElseThrow();
    }

    private long count(WebAclId acl) {
        return lines().stream().filter(line -> acl(line).equals(acl)).count();
    }

    private static WebAclId acl(ObjectNode line) {
        return new WebAclId(line.path("webaclId").stringValue());
    }

    /** From now on each request to one is also logged by another in front of it. */
    public void putInFront(WebAclId front, WebAclId of) {
        write(written.stream()
                .filter(line -> acl(line.json()).equals(of))
                .map(line -> new Written(
                        line.index(),
                        "front-" + line.id(),
                        line.json().deepCopy().put("webaclId", front.value())))
                .toList());
    }

    private void write(List<Written> documents) {
        var load = new BulkLoad(BulkLoad.Operation.INDEX);
        documents.forEach(document -> load.add(
                document.index(), document.id(), document.json().toString().getBytes(StandardCharsets.UTF_8)));
        try (var administrator = new LogStoreConnection(
                SecuredOpenSearch.administrator().withIndexPrefix(prefix).withDeadline(PATIENCE))) {
            var writer = new LogWriter(administrator);
            var result = writer.write(load);
            assertThat(result.complete()).as(result.toString()).isTrue();
            writer.makeFindable(LogHour.LOGS);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
