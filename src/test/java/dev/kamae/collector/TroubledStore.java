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

    /** Where a bulk request is. */
    enum Moment {
        /** It begins to arrive. */
        ARRIVING,
        /** It is in the store, and whoever sent it does not know. */
        WRITTEN,
        /** Whoever sent it knows. */
        ANSWERED
    }

    /** What happens at the moments of a bulk request. */
    interface Watch {
        void at(int bulk, Moment moment);
    }

    private static final Set<String> HOP =
            Set.of("connection", "content-length", "host", "transfer-encoding", "expect");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI real;
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private boolean always;
    private int bulks;
    private int mostDocuments = Integer.MAX_VALUE;
    private int cramped;
    private volatile boolean hasty;
    private volatile Watch watch = (_, _) -> {};

    TroubledStore(List<Trouble> troubles) {
        this(troubles, TestStores.running().openSearchUrl());
    }

    private TroubledStore(List<Trouble> troubles, String real) {
        this.real = URI.create(real);
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

    /** It stands before this one, and passes everything on. */
    static TroubledStore before(String real) {
        return new TroubledStore(List.of(), real);
    }

    /** The node behind it does not wait for parts of an index that are not there. */
    void hasten() {
        hasty = true;
    }

    /** Counts bulk requests from one again, and has somebody told of each. */
    synchronized void watch(Watch other) {
        bulks = 0;
        watch = other;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
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
        return new LogStoreConnection(LogStoreSettings.of(url(), stores.user(), stores.password())
                .withIndexPrefix(prefix)
                .withDeadline(Duration.ofSeconds(30)));
    }

    /** It is sound again. */
    synchronized void mend() {
        always = false;
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
            boolean isBulk = exchange.getRequestURI().getPath().endsWith("/_bulk");
            int bulk = isBulk ? bulks() : 0;
            if (isBulk) {
                watch.at(bulk, Moment.ARRIVING);
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (isBulk && new String(body, StandardCharsets.UTF_8).lines().count() / 2 > mostDocuments) {
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
            if (isBulk) {
                watch.at(bulk, Moment.WRITTEN);
            }
            if (trouble != Trouble.ANSWER_LOST) {
                response.headers()
                        .firstValue("Content-Encoding")
                        .ifPresent(coding -> exchange.getResponseHeaders().add("Content-Encoding", coding));
                answer(exchange, response.statusCode(), response.body());
                exchange.getResponseBody().close();
            }
            if (isBulk) {
                watch.at(bulk, Moment.ANSWERED);
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
        var uri = exchange.getRequestURI().toString();
        var request = HttpRequest.newBuilder(real.resolve(hasty ? uri.replace("timeout=10s", "timeout=10ms") : uri))
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
