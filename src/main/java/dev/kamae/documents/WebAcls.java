package dev.kamae.documents;

import org.jspecify.annotations.Nullable;

/** What the id of a web ACL tells, reckoned once for each. */
final class WebAcls {

    /**
     * @param name of the web ACL; the whole id for WAF Classic
     * @param region {@code global} for one of CloudFront
     */
    record WebAcl(String name, @Nullable String account, String region) {

        static WebAcl of(String id) {
            String[] colons = id.split(":", -1);
            String[] slashes = id.split("/", -1);
            if (slashes.length < 3 || colons.length < 6) {
                return new WebAcl(id, null, "global");
            }
            boolean global = colons[5].split("/", -1)[0].equals("global");
            return new WebAcl(slashes[2], colons[4], global ? "global" : colons[3]);
        }
    }

    private final Slices<WebAcl> known = new Slices<>(1_000);

    WebAcl of(JsonTape tape, int node) {
        if (tape.rewritten(node) != null) {
            return WebAcl.of(tape.string(node));
        }
        byte[] bytes = tape.bytes();
        WebAcl acl = known.get(bytes, tape.from(node), tape.to(node));
        if (acl == null) {
            acl = WebAcl.of(tape.string(node));
            known.put(bytes, tape.from(node), tape.to(node), acl);
        }
        return acl;
    }
}
