package dev.kamae.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The log store as anybody may ask it, without Kamae. */
final class RawLogStore {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String authorization;

    RawLogStore(String url, String user, String password) {
        this.url = url;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends JSON and returns the JSON that comes back; anything but success is an error of the benchmark. */
    String send(String method, String path, byte[] json) {
        var request = HttpRequest.newBuilder(URI.create(url + "/" + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String send(String method, String path, String json) {
        return send(method, path, json.getBytes(StandardCharsets.UTF_8));
    }
}
