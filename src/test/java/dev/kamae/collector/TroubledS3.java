package dev.kamae.collector;

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
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands before the real S3 server and spoils what it is told to, once each. */
final class TroubledS3 implements AutoCloseable {

    /** What becomes of a request in place of being passed on. */
    interface Trouble {
        void spoil(TroubledS3 before, HttpExchange exchange) throws IOException;
    }

    /** So often a request is tried at once. */
    static final int TRIES = 3;

    private static final Set<String> HOP =
            Set.of("connection", "content-length", "host", "transfer-encoding", "expect");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Deque<Trouble> listings = new ArrayDeque<>();
    private final Deque<Trouble> readings = new ArrayDeque<>();
    private volatile String more = "";
    private final List<String> asked = new CopyOnWriteArrayList<>();

    TroubledS3() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next listing, however often it is tried at once. */
    TroubledS3 listing(Trouble trouble) {
        listings.addAll(Collections.nCopies(TRIES, trouble));
        return this;
    }

    /** The next reading of an object. */
    TroubledS3 reading(Trouble trouble) {
        readings.add(trouble);
        return this;
    }

    /** So many readings of objects. */
    TroubledS3 readings(int times, Trouble trouble) {
        readings.addAll(Collections.nCopies(times, trouble));
        return this;
    }

    /** It lists fewer objects at once than it is asked for, as S3 may. */
    void pagesOf(int size) {
        more = "&max-keys=" + size;
    }

    /** It is sound again. */
    void mend() {
        listings.clear();
        readings.clear();
    }

    /** Paths and queries of all that it was asked. */
    List<String> asked() {
        return asked;
    }

    static Trouble answer(int status, String code) {
        return (_, exchange) ->
                answer(exchange, status, "<Error><Code>%s</Code><Message>m</Message></Error>".formatted(code));
    }

    /** Something happens just before the request arrives. */
    static Trouble just(Runnable before) {
        return (self, exchange) -> {
            before.run();
            self.pass(exchange, false);
        };
    }

    /** Half of it arrives. */
    static Trouble cutOff() {
        return (self, exchange) -> self.pass(exchange, true);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI().toString();
            asked.add(uri);
            var trouble = (uri.contains("list-type=2") ? listings : readings).poll();
            if (trouble == null) {
                pass(exchange, false);
            } else {
                trouble.spoil(this, exchange);
            }
        }
    }

    private void pass(HttpExchange exchange, boolean half) throws IOException {
        try {
            var uri = exchange.getRequestURI().toString();
            var request =
                    HttpRequest.newBuilder(S3Server.address().resolve(uri.contains("list-type=2") ? uri + more : uri));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().map().forEach((name, values) -> {
                if (!HOP.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            byte[] body = response.body();
            exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body, 0, half ? body.length / 2 : body.length);
            exchange.getResponseBody().flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes());
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
