package dev.kamae.demo.traffic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers that a kind of program sends with a request, in its order. */
final class Headers {

    private static final String PAGE =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private final List<Header> headers = new ArrayList<>(18);

    private Headers() {}

    static List<Header> of(Request request, String host) {
        var headers = new Headers();
        headers.add("host", host);
        var kind = request.client().agent().kind();
        if (kind.isBrowser()) {
            headers.ofBrowser(request, host);
        } else if (kind == Agent.Kind.APP) {
            headers.ofApp(request);
        } else {
            headers.ofProgram(request);
        }
        headers.headers.addAll(request.extra());
        return headers.headers;
    }

    private void ofBrowser(Request request, String host) {
        var client = request.client();
        var isPage = !isCall(request) && request.method().equals("GET");
        headers.addAll(client.agent().hints());
        add("user-agent", client.agent().userAgent());
        add("accept", isPage ? PAGE : "application/json, text/plain, */*");
        add("sec-fetch-site", request.referer() == null ? "none" : "same-origin");
        add("sec-fetch-mode", isPage ? "navigate" : "cors");
        add("sec-fetch-dest", isPage ? "document" : "empty");
        add("referer", request.referer());
        if (request.method().equals("POST")) {
            add("origin", "https://" + host);
        }
        body(request);
        add("accept-encoding", "gzip, deflate, br, zstd");
        add("accept-language", client.place().isHome() ? "ja-JP,ja;q=0.9,en-US;q=0.8" : "en-US,en;q=0.9");
        if (!client.session().isEmpty()) {
            add("cookie", cookie(client));
        }
    }

    private void ofApp(Request request) {
        var client = request.client();
        add("user-agent", client.agent().userAgent());
        add("accept", "application/json");
        if (!client.session().isEmpty()) {
            var secret = Dice.of(Dice.word(client.session()));
            add("authorization", "Bearer eyJhbGciOiJFUzI1NiJ9." + secret.letters(48) + "." + secret.letters(43));
        }
        body(request);
        add("accept-encoding", "gzip");
        add("accept-language", "ja-JP");
    }

    private void ofProgram(Request request) {
        add("user-agent", request.client().agent().userAgent());
        add("accept", "*/*");
        add("referer", request.referer());
        body(request);
        add("accept-encoding", "gzip, deflate");
        if (!request.client().session().isEmpty()) {
            add("cookie", cookie(request.client()));
        }
    }

    private void body(Request request) {
        if (request.method().equals("POST")) {
            add("content-type", type(request));
            add("content-length", Integer.toString(request.body()));
        }
    }

    private static String type(Request request) {
        if (request.uri().endsWith("/images")) {
            return "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxk";
        }
        return isCall(request) ? "application/json" : "application/x-www-form-urlencoded";
    }

    private static boolean isCall(Request request) {
        return request.uri().startsWith("/api/");
    }

    private static String cookie(Client client) {
        var token = client.token();
        var session = "hm_session=" + client.session();
        return token.id().isEmpty()
                ? session
                : session + "; aws-waf-token=" + token.id() + ":AAoA"
                        + Dice.of(Dice.word(token.id())).letters(44);
    }

    /** Null is not sent. */
    private void add(String name, @Nullable String value) {
        if (value != null) {
            headers.add(new Header(name, value));
        }
    }
}
