package dev.kamae.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody with a browser of their own, as far as the portal can tell: cookies, an address, and redirects that are followed. */
final class Visitor implements AutoCloseable {

    private static final int MOST_REDIRECTS = 8;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String portal;
    private final String address;

    Visitor(int port, String address) {
        this.portal = "http://localhost:" + port;
        this.address = address;
    }

    /** Where one ends up, redirects followed. */
    HttpResponse<String> open(String path) throws Exception {
        var answer = get(path);
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            answer = get(answer.uri()
                    .resolve(answer.headers().firstValue("location").orElseThrow())
                    .toString());
        }
        return answer;
    }

    /** One answer. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** Types a name and a password; the path that one is led to. */
    String signIn(String login, String password) throws IOException, InterruptedException {
        var form = "username=" + encoded(login) + "&password=" + encoded(password);
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        var to = URI.create(answer.headers().firstValue("location").orElse(""));
        return to.getQuery() == null ? to.getPath() : to.getPath() + "?" + to.getQuery();
    }

    String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("/") ? portal + path : path))
                .header("Accept", "text/html")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
                .header("X-Forwarded-For", address);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
