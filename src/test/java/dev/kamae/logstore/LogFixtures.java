package dev.kamae.logstore;

import dev.kamae.TestLogStore;
import dev.kamae.logstore.BulkLoad.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Logs of a test's own in the real OpenSearch of the test run. */
final class LogFixtures {

    static final String WAF = "log-aws-waf-2026-11";
    static final Query ALL = Query.of(any -> any.matchAll(all -> all));

    private LogFixtures() {}

    static LogStoreSettings settings(TestLogStore served) {
        return served.settings().withDeadline(Duration.ofSeconds(30));
    }

    /** Writes documents and waits until they can be found. */
    static void write(LogStoreConnection connection, String index, Map<String, String> documents) {
        var load = new BulkLoad(Operation.CREATE);
        documents.forEach((id, json) -> load.add(index, id, json.getBytes(StandardCharsets.UTF_8)));
        var writer = new LogWriter(connection);
        var result = writer.write(load);
        if (!result.complete()) {
            throw new IllegalStateException(result.toString());
        }
        writer.makeFindable(index);
    }

    /** Something that the client has no part in. */
    static RawAnswer put(LogStoreConnection connection, String path, String json) {
        return connection.ask(Duration.ofSeconds(30), RawRequest.put(path, json));
    }

    static RawAnswer get(LogStoreConnection connection, String path) {
        return connection.ask(Duration.ofSeconds(30), RawRequest.get(path, Map.of()));
    }
}
