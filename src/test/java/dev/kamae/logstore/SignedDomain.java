package dev.kamae.logstore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A domain of Amazon OpenSearch Service as far as it lets in only those whose signature is right. */
final class SignedDomain implements AutoCloseable {

    private static final Pattern AUTHORIZATION = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<scope>[^,]+), SignedHeaders=(?<signed>[^,]+), Signature=(?<signature>[0-9a-f]{64})");

    /** What was let in. */
    record Heard(
            String method,
            String path,
            String query,
            String key,
            String scope,
            Map<String, String> headers,
            byte[] body) {}

    private final HttpsServer server;
    private final Map<String, String> secrets;
    private final String answer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** @param secrets of those who may ask, by their access key */
    SignedDomain(Map<String, String> secrets, String answer) {
        this.secrets = secrets;
        this.answer = answer;
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(TestCertificates.server(TestCertificates.Shown.GOOD)));
        server.createContext("/", this::answer);
        server.start();
    }

    LogStoreSettings settings(String service, String role) {
        return LogStoreSettings.of("https://127.0.0.1:" + server.getAddress().getPort(), "", "")
                .trusting(TestCertificates.pem("authority"))
                .signed(new AwsSigning(service, "ap-northeast-1", role));
    }

    List<Heard> heard() {
        return heard;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var refusal = refusal(exchange, body);
        var bytes = (refusal.isEmpty() ? answer : "{\"message\":\"%s\"}".formatted(refusal))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(refusal.isEmpty() ? 200 : 403, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String refusal(HttpExchange exchange, byte[] body) {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        var given = AUTHORIZATION.matcher(headers.getOrDefault("authorization", ""));
        if (!given.matches()) {
            return "Missing Authentication Token";
        }
        var path = exchange.getRequestURI().getRawPath();
        var query = exchange.getRequestURI().getRawQuery() == null
                ? ""
                : exchange.getRequestURI().getRawQuery();
        var signed = List.of(given.group("signed").split(";"));
        var expected = new Signature(given.group("scope"), headers.getOrDefault("x-amz-date", ""), signed)
                .of(
                        secrets.getOrDefault(given.group("key"), "nobody's"),
                        exchange.getRequestMethod(),
                        path,
                        query,
                        headers,
                        body);
        if (!expected.equals(given.group("signature"))
                || !signed.contains("host")
                || !signed.contains("x-amz-date")
                || headers.containsKey("x-amz-security-token") && !signed.contains("x-amz-security-token")) {
            return "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                    + " Access Key and signing method. The Canonical String for this request should have been '"
                    + headers.get("x-amz-security-token") + "'";
        }
        heard.add(new Heard(
                exchange.getRequestMethod(), path, query, given.group("key"), given.group("scope"), headers, body));
        return "";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
