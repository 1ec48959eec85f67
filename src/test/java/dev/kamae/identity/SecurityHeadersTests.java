package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the portal tells a browser with each answer. */
@KamaeTest
class SecurityHeadersTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PasswordEncoder encoder;

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 200",
        "/styles/nowhere.css, 404",
        "/VAADIN/nowhere.js, 404",
        "/issues;refused, 400",
        "/error, 500"
    })
    void whatIsNotThereOrGoesWrongForSomebodySignedInSaysItToo(String path, int status) throws Exception {
        sql.sql("truncate person, person_session").update();
        SignedInAs.person(sql, "tanaka", Role.ANALYST);
        sql.sql("update person set password_hash = :hash")
                .param("hash", encoder.encode("correct-horse-battery"))
                .update();
        try (var tanaka = new Visitor(port, "198.51.100.30")) {
            assertThat(tanaka.signIn("tanaka", "correct-horse-battery")).isEqualTo("/");
            assertThat(tanaka.get("/issues").statusCode()).isEqualTo(200);

            var answer = tanaka.get(path);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertSaysWhatABrowserMayDo(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/issues",
                "/api/v1/nowhere",
                "/styles/kamae.css",
                "/styles/nowhere.css",
                "/VAADIN/nowhere.js",
                "/issues;refused"
            })
    void everyAnswerSaysWhatABrowserMayDo(String path) throws Exception {
        assertSaysWhatABrowserMayDo(get(path));
    }

    private static void assertSaysWhatABrowserMayDo(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .containsOnlyOnce("'unsafe-inline'")
                .contains("style-src 'self' 'unsafe-inline'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void thePolicyLetsRunTheScriptsOfThisOnePage() throws Exception {
        var first = get("/login");
        var second = get("/login");

        var scripts = Jsoup.parse(first.body()).select("script");
        var nonce = scripts.attr("nonce");
        assertThat(nonce).hasSize(24);
        assertThat(scripts).allMatch(script -> script.attr("nonce").equals(nonce));
        assertThat(header(first, "Content-Security-Policy")).contains("'nonce-" + nonce + "'");
        assertThat(header(second, "Content-Security-Policy")).doesNotContain(nonce);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/issues"})
    void noPageIsKeptByABrowser(String path) throws Exception {
        assertThat(header(get(path), "Cache-Control")).contains("no-store");
    }

    @Test
    void onlyBehindTlsABrowserIsToldToKeepToItAndTheSessionNeverLeavesIt() throws Exception {
        var plain = get("/login");
        assertThat(header(plain, "Strict-Transport-Security")).isEmpty();
        assertThat(header(plain, "Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");

        var safe = send(HttpRequest.newBuilder(uri("/login")).header("X-Forwarded-Proto", "https"));
        assertThat(header(safe, "Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(header(safe, "Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Secure");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
