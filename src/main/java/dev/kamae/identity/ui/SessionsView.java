package dev.kamae.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Sessions;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.PermitAll;

/** Where one is signed in oneself. */
@Route("sessions")
@PermitAll
class SessionsView extends Div implements HasDynamicTitle {

    SessionsView(Sessions sessions, Formatting formatting) {
        var list = new SessionList(sessions, formatting, sessions::own, false);
        var page = new Page(translate("identity.sessions.question"), list);
        page.answer(Words.plain(translate("identity.sessions.answer")));
        add(page);
    }

    @Override
    public String getPageTitle() {
        return translate("identity.sessions.title") + " - Kamae";
    }
}
