package dev.kamae.logstore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Stands before a real OpenSearch, keeps a list of what comes, and lets pass only what it was told, as its security would. */
final class Guard implements AutoCloseable {

    private static final Set<String> HOP =
            Set.of("connection", "content-length", "host", "transfer-encoding", "expect");

    private final LogStoreSettings real;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final EnumSet<StoreRequest> allowed = EnumSet.noneOf(StoreRequest.class);
    private final EnumSet<StoreRequest> seen = EnumSet.noneOf(StoreRequest.class);
    private final List<String> refused = new ArrayList<>();

    Guard(LogStoreSettings real) {
        this.real = real;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    LogStoreSettings settings() {
        return LogStoreSettings.of("http://127.0.0.1:" + server.getAddress().getPort(), real.user(), real.password())
                .withIndexPrefix(real.indexPrefix())
                .withDeadline(Duration.ofSeconds(30));
    }

    synchronized void allow(Set<StoreRequest> requests) {
        allowed.addAll(requests);
    }

    synchronized Set<StoreRequest> seen() {
        return EnumSet.copyOf(seen);
    }

    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    private synchronized boolean passes(String method, String path) {
        var known = Stream.of(StoreRequest.values())
                .filter(request -> request.is(method, path))
                .toList();
        seen.addAll(known);
        boolean passes = known.stream().anyMatch(allowed::contains);
        if (!passes) {
            refused.add(method + " " + path);
        }
        return passes;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!passes(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath())) {
                answer(exchange, 403, "{\"error\":{\"type\":\"security_exception\"},\"status\":403}".getBytes());
                return;
            }
            var response = client.send(forwarded(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            response.headers()
                    .firstValue("Content-Encoding")
                    .ifPresent(coding -> exchange.getResponseHeaders().add("Content-Encoding", coding));
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest forwarded(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(
                        URI.create(real.url()).resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
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
