package dev.kamae.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.kamae.core.Language;
import dev.kamae.identity.People;
import dev.kamae.identity.Preferences;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Gives each page the person's language and theme before anything of it is painted. */
@Component
class OwnLook implements VaadinServiceInitListener {

    private final People people;

    OwnLook(People people) {
        this.people = people;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::paint);
        event.getSource().addUIInitListener(init -> {
            var language = preferences(people).language();
            if (language != null) {
                init.getUI().setLocale(language.locale());
            }
        });
    }

    private void paint(IndexHtmlResponse response) {
        var preferences = preferences(people);
        var html = response.getDocument().child(0);
        html.attr("data-theme-choice", preferences.theme().name().toLowerCase(Locale.ROOT));
        var chosen = preferences.language();
        // who has chosen none reads the page in the browser's
        var language = chosen == null ? Language.of(response.getVaadinRequest().getLocale()) : chosen;
        html.attr("lang", language.locale().getLanguage());
        var head = response.getDocument().head();
        var script = new Element("script").attr("src", "components/theme.js");
        var base = head.selectFirst("base");
        // before it the address would be reckoned from the page's own, which may lie deeper
        if (base == null) {
            head.prependChild(script);
        } else {
            base.after(script);
        }
    }

    /** The person's own look, and none while the record is away: pages are made without it too. */
    static Preferences preferences(People people) {
        try {
            return people.ownPreferences();
        } catch (DataAccessException | TransactionException away) {
            return Preferences.UNSET; // the page itself will say that the record is away
        }
    }
}
