package dev.kamae.requests;

import com.sun.net.httpserver.HttpServer;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import org.springframework.context.ApplicationContext;

/** A log store of which one part of two never answers, and the other has nothing. */
public final class PartialLogs implements AutoCloseable {

    private static final String NOTHING = """
            {"took":1,"timed_out":false,"status":200,
             "_shards":{"total":2,"successful":1,"skipped":0,"failed":1,"failures":[{"shard":0,
               "index":"log-aws-waf-2026-11","reason":{"type":"no_shard_available_action_exception","reason":""}}]},
             "hits":{"total":{"value":0,"relation":"eq"},"max_score":null,"hits":[]}}
            """;

    private final HttpServer server;
    private final LogStoreConnection connection;

    public PartialLogs() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            // two lines for each question
            var questions = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .count()
                    / 2;
            var answers = String.join(",", Collections.nCopies((int) questions, NOTHING));
            var said = "{\"took\":1,\"responses\":[%s]}".formatted(answers).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
        connection = new LogStoreConnection(
                LogStoreSettings.of("http://127.0.0.1:" + server.getAddress().getPort(), "nobody", "none"));
    }

    LogStore store() {
        return new LogStore(connection, Clock.systemUTC());
    }

    /** The portal's lines with these logs. */
    public Requests requests(ApplicationContext portal) {
        return LinesOf.logs(store(), portal);
    }

    @Override
    public void close() {
        connection.close();
        server.stop(0);
    }
}
