package dev.kamae.bench;

import dev.kamae.TestStores;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.context.ApplicationContext;

/** Settings of the log indices that the portal itself never changes. */
final class LogIndices {

    private LogIndices() {}

    static void set(ApplicationContext portal, String settings) throws IOException, InterruptedException {
        var stores = TestStores.running();
        var prefix = portal.getEnvironment().getProperty("kamae.opensearch.index-prefix", "");
        var secret = (stores.user() + ":" + stores.password()).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(
                        URI.create(stores.openSearchUrl() + "/" + prefix + "log-aws-waf-*/_settings"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(settings))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        }
    }
}
