package dev.kamae.webacl.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclId;
import org.jspecify.annotations.Nullable;

/** Leads from what is not known of a web ACL to its profile, for those who may declare it. */
public record ProfileLinks(boolean allowed) {

    /** A sentence about a web ACL; null when it is about none. */
    public Component of(String sentence, @Nullable WebAclId acl) {
        return allowed && acl != null ? new Anchor(href(acl), sentence) : Words.plain(sentence);
    }

    private static String href(WebAclId acl) {
        return WebAclsView.ROUTE + "?"
                + QueryParameters.of(WebAclsView.ACL, acl.value()).getQueryString();
    }
}
