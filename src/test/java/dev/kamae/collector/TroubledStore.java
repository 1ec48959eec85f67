package dev.kamae.collector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kamae.TestStores;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;

/** Stands before the real OpenSearch of the test run and spoils bulk requests in the ways it is told. */
final class TroubledStore implements AutoCloseable {

    enum Trouble {
        /** It says that it has no room just now. */
        BUSY,
        /** It writes, but its answer is lost. */
        ANSWER_LOST,
        /** It hangs up at once. */
        HUNG_UP
    }

    private static final Set<String> HOP =
            Set.of("connection", "content-length", "host", "transfer-encoding", "expect");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI real = URI.create(TestStores.running().openSearchUrl());
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private boolean always;
    private int bulks;
    private int mostDocuments = Integer.MAX_VALUE;
    private int cramped;

    TroubledStore(List<Trouble> troubles) {
        this.troubles.addAll(troubles);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** It hangs up on every bulk request. */
    static TroubledStore gone() {
        var store = new TroubledStore(List.of());
        store.always = true;
        return store;
    }

    /** It takes no load of more documents than this, and says so with a status. */
    static TroubledStore cramped(int mostDocuments, int status) {
        var store = new TroubledStore(List.of());
        store.mostDocuments = mostDocuments;
        store.cramped = status;
        return store;
    }

    LogStoreConnection connect(String prefix) {
        var stores = TestStores.running();
        return new LogStoreConnection(LogStoreSettings.of(
                        "http://127.0.0.1:" + server.getAddress().getPort(), stores.user(), stores.password())
                .withIndexPrefix(prefix)
                .withDeadline(Duration.ofSeconds(30)));
    }

    synchronized int bulks() {
        return bulks;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var trouble = exchange.getRequestURI().getPath().endsWith("/_bulk") ? next() : null;
            if (trouble == Trouble.HUNG_UP) {
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().endsWith("/_bulk")
                    && new String(body, StandardCharsets.UTF_8).lines().count() / 2 > mostDocuments) {
                answer(
                        exchange,
                        cramped,
                        "{\"error\":{\"type\":\"es_rejected_execution_exception\"},\"status\":%d}"
                                .formatted(cramped)
                                .getBytes());
                return;
            }
            if (trouble == Trouble.BUSY) {
                answer(
                        exchange,
                        429,
                        "{\"error\":{\"type\":\"circuit_breaking_exception\",\"reason\":\"no room\"},\"status\":429}"
                                .getBytes());
                return;
            }
            var response = client.send(forwarded(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            if (trouble != Trouble.ANSWER_LOST) {
                response.headers()
                        .firstValue("Content-Encoding")
                        .ifPresent(coding -> exchange.getResponseHeaders().add("Content-Encoding", coding));
                answer(exchange, response.statusCode(), response.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Trouble next() {
        bulks++;
        return always ? Trouble.HUNG_UP : troubles.poll();
    }

    private HttpRequest forwarded(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(
                        real.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
