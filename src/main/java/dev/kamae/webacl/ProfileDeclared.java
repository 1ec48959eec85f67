package dev.kamae.webacl;

import dev.kamae.core.Actor;
import dev.kamae.core.Auditable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody said what a web ACL's log cannot tell. Who listens acts in the transaction of the declaration. */
public record ProfileDeclared(WebAclId acl, int version, ProfileDraft content, Actor by, Instant at)
        implements Auditable {

    @Override
    public String action() {
        return "traffic.declared";
    }

    @Override
    public String subject() {
        return "web-acl:" + acl;
    }

    @Override
    public Map<String, String> detail() {
        var detail = new LinkedHashMap<String, String>();
        detail.put("version", Integer.toString(version));
        detail.put("from", content.from() == null ? "always" : content.from().toString());
        detail.put("path", content.path().kind().name());
        detail.put("logging", content.logging().name());
        detail.put("botControl", content.botControl().name());
        detail.put("ownApps", content.ownApps().toString());
        detail.put("loginPaths", content.loginPaths().toString());
        detail.put("homeCountry", content.homeCountry());
        return detail;
    }
}
