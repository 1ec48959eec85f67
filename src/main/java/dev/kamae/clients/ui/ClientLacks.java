package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.clients.ClientLack;
import dev.kamae.logstore.Gap;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.ui.ProfileLinks;
import java.util.List;

/** Web ACLs whose clients nobody knows, with the way to their profiles, and what did not answer; no room when that is nothing. */
class ClientLacks extends UnorderedList {

    ClientLacks(
            List<ClientLack> lacks,
            List<WebAclId> leftOut,
            List<Gap> gaps,
            Formatting formatting,
            ProfileLinks profiles) {
        addClassName("k-gaps");
        setVisible(!lacks.isEmpty() || !leftOut.isEmpty() || !gaps.isEmpty());
        lacks.forEach(lack -> add(new ListItem(profiles.of(lack.sentence(formatting.language()), lack.acl()))));
        leftOut.forEach(acl -> add(new ListItem(profiles.of(translate("clients.leftOut", acl.name()), acl))));
        gaps.forEach(gap -> add(new ListItem(Words.strong(gap.sentence(formatting.language())))));
    }
}
