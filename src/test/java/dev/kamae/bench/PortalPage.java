package dev.kamae.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A page of the portal as a browser has it open, without a browser: what goes to and fro over HTTP is the same. */
final class PortalPage {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private String key = "";
    private int ui;
    private int sync;
    private int sent;

    PortalPage(String address) {
        this.address = address;
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        var csrf = CSRF.matcher(get("/login"));
        var form = "username=" + encoded(login) + "&password=" + encoded(password)
                + (csrf.find() ? "&_csrf=" + encoded(csrf.group(1)) : "");
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("error")) {
            throw new IllegalStateException("Not signed in: %d %s".formatted(answer.statusCode(), to));
        }
    }

    /** Opens a route; returns what the server sends for it. */
    String open(String route) throws IOException, InterruptedException {
        get("/" + route);
        var start = JSON.readTree(get("/?v-r=init&location=" + encoded(route) + "&query="));
        var configuration = start.path("appConfig");
        ui = configuration.path("v-uiId").asInt();
        var uidl = configuration.path("uidl");
        key = uidl.path("Vaadin-Security-Key").asString();
        sync = uidl.path("syncId").asInt();
        return send("ui-navigate", Map.of("route", route, "query", "", "appShellTitle", "", "trigger", ""));
    }

    /** As a page asks again on its own. */
    String poll() throws IOException, InterruptedException {
        return send("ui-poll", Map.of());
    }

    private String send(String event, Map<String, String> data) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of(
                "csrfToken",
                key,
                "rpc",
                new Object[] {Map.of("type", "event", "node", 1, "event", event, "data", data)},
                "syncId",
                sync,
                "clientId",
                sent++));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + ui))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var text = answer.body();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%d %.300s".formatted(answer.statusCode(), text));
        }
        var json = JSON.readTree(text);
        if (json.path("meta").has("appError") || json.path("meta").has("sessionExpired")) {
            throw new IllegalStateException("%.300s".formatted(text));
        }
        sync = json.path("syncId").asInt();
        return text;
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s: %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
