package dev.kamae.api;

import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program at the doors of the portal, with one token. */
public final class ApiCalls {

    private static final String BOUNDARY = "----kamae";

    private final int port;
    private final @Nullable String token;

    private ApiCalls(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    /** A program whose token has just these scopes; its name must be new. */
    public static ApiCalls by(int port, Tokens tokens, String name, String... scopes) throws Exception {
        var secret = JobIdentity.as(
                "test.administrator",
                Set.of(Capability.ADMIN),
                () -> tokens.make(new TokenDraft(name, Set.of(scopes), null)));
        return new ApiCalls(port, secret.value());
    }

    /** One without a token. */
    public static ApiCalls nobody(int port) {
        return new ApiCalls(port, null);
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    public HttpResponse<String> get(String path, String header, String value) throws Exception {
        return send(request(path).header(header, value));
    }

    public HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(String method, String path, String body, String header, String value)
            throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header(header, value)
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Each file as a part that is named {@code file}. */
    public HttpResponse<String> upload(String path, Map<String, byte[]> files) throws Exception {
        var body = new ByteArrayOutputStream();
        for (var file : files.entrySet()) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + file.getKey() + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.getValue());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
