package dev.kamae.traffic;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.webacl.WebAclId;

/** A web ACL whose requests are not in the sums, because another one in the sums has logged them too, or may have. */
public record LeftOut(WebAclId acl, Why why) {

    /** Why, in words. */
    public String sentence(Language language) {
        return Texts.text(language, "traffic.leftOut." + why.name(), acl.name());
    }

    /** Why. */
    public enum Why {
        /** Its profile names the web ACL in front of it. */
        ALSO_COUNTED,
        /** Nobody has said whether it stands behind one of the others. */
        MAY_BE_COUNTED
    }
}
