package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal starts on real stores and lets nobody in who has not signed in. */
@KamaeTest
class StartTests {

    @LocalServerPort
    private int port;

    @Test
    void aPageLeadsToTheSignInAndTheStylesAreFree() throws Exception {
        assertThat(get("/issues").headers().firstValue("location").orElse("")).endsWith("/login");
        assertThat(get("/login").statusCode()).isEqualTo(200);
        assertThat(get("/styles/kamae.css").statusCode()).isEqualTo(200);
        assertThat(get("/icons/issue.svg").statusCode()).isEqualTo(200);
        assertThat(get("/components/theme.js").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
