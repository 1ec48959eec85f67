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

    @Test
    void whatHasItsVersionInItsPathIsKeptForEverAndEverythingElseIsAskedForAgain() throws Exception {
        var echarts = get("/_static/echarts/6.0.0/dist/echarts.esm.min.js");
        assertThat(echarts.statusCode()).isEqualTo(200);
        assertThat(echarts.headers().firstValue("cache-control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));

        var chart = get("/components/kamae-chart.js");
        assertThat(chart.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(chart.headers().firstValue("etag"))
                .hasValueSatisfying(tag -> assertThat(tag).startsWith("W/"));
        var again = HttpRequest.newBuilder(chart.uri())
                .header("If-None-Match", chart.headers().firstValue("etag").orElseThrow())
                .build();
        assertThat(send(again).statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
