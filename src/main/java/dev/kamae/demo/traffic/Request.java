package dev.kamae.demo.traffic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as its sender wrote it, with what is true of it although nobody can see it.
 *
 * @param at epoch milliseconds
 * @param uri the path as sent, not decoded
 * @param args the query without its question mark; empty for none
 * @param referer null for none
 * @param extra headers beyond those that its kind of program always sends
 * @param body bytes
 * @param recent how many requests of this sender the rate rules had counted in their window by then. They lag behind by
 *     half a minute, as AWS's do: a burst passes at first
 * @param findings what managed rules would find
 */
record Request(
        Client client,
        long at,
        String method,
        String uri,
        String args,
        @Nullable String referer,
        List<Header> extra,
        int body,
        int recent,
        List<Finding> findings) {

    static Request get(Client client, long at, String uri) {
        return new Request(client, at, "GET", uri, "", null, List.of(), 0, 0, List.of());
    }

    static Request post(Client client, long at, String uri, int body) {
        return new Request(client, at, "POST", uri, "", null, List.of(), body, 0, List.of());
    }

    Request asking(String query) {
        return new Request(client, at, method, uri, query, referer, extra, body, recent, findings);
    }

    Request from(String page) {
        return new Request(client, at, method, uri, args, page, extra, body, recent, findings);
    }

    Request with(String header, String value) {
        var more = new ArrayList<>(extra);
        more.add(new Header(header, value));
        return new Request(client, at, method, uri, args, referer, more, body, recent, findings);
    }

    Request after(int counted) {
        return new Request(client, at, method, uri, args, referer, extra, body, counted, findings);
    }

    Request findable(Finding finding) {
        var more = new ArrayList<>(findings);
        more.add(finding);
        return new Request(client, at, method, uri, args, referer, extra, body, recent, more);
    }

    Request by(Client other, long moment) {
        return new Request(other, moment, method, uri, args, referer, extra, body, recent, findings);
    }

    boolean isPost(String path) {
        return method.equals("POST") && uri.equals(path);
    }

    boolean claims(String... names) {
        var agent = client.agent().userAgent();
        if (agent == null) {
            return false;
        }
        for (var name : names) {
            if (agent.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Who a proxy says is behind it; the connecting address when it says nothing. */
    String forwardedFor() {
        return extra.stream()
                .filter(header -> header.name().equals("x-forwarded-for"))
                .map(header -> header.value().split(",", 2)[0].strip())
                .findFirst()
                .orElse(client.address());
    }
}
