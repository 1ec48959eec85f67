package dev.kamae.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import dev.kamae.identity.OpenSession;
import dev.kamae.identity.SessionMark;
import dev.kamae.identity.Sessions;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sessions, each with its end; the one that one looks with is marked. */
class SessionList extends Grid<OpenSession> {

    private final Sessions sessions;
    private final Formatting formatting;
    private final Supplier<List<OpenSession>> source;
    private final @Nullable UUID current = current();

    SessionList(Sessions sessions, Formatting formatting, Supplier<List<OpenSession>> source, boolean ofEverybody) {
        this.sessions = sessions;
        this.formatting = formatting;
        this.source = source;
        addClassName("k-list");
        setAllRowsVisible(true);
        setSelectionMode(Grid.SelectionMode.NONE);
        setEmptyStateText(translate("identity.sessions.none"));
        if (ofEverybody) {
            addColumn(OpenSession::name).setHeader(translate("identity.people.name"));
        }
        addComponentColumn(SessionList::where)
                .setHeader(translate("identity.sessions.where"))
                .setWidth("196px")
                .setFlexGrow(2);
        addColumn(session -> translate("identity.sessions.way." + session.way()))
                .setHeader(translate("identity.sessions.way"));
        addColumn(session -> formatting.formats().moment(session.since()))
                .setHeader(translate("identity.sessions.since"))
                .setAutoWidth(true);
        addColumn(session -> formatting.formats().moment(session.lastUsedAt()))
                .setHeader(translate("identity.sessions.lastUsed"))
                .setAutoWidth(true);
        addComponentColumn(this::end).setAutoWidth(true).setFlexGrow(0);
        refresh();
    }

    private void refresh() {
        setItems(source.get());
    }

    private static Component where(OpenSession session) {
        var device = Device.of(session.agent().whole());
        var what = device.isEmpty() ? Words.logged(session.agent(), 40) : Words.plain(device);
        what.setTitle(session.agent().whole());
        return new Div(what, new Span(" · "), Words.logged(session.address(), 64));
    }

    private Component end(OpenSession session) {
        if (session.id().equals(current)) {
            return Words.quiet(translate("identity.sessions.this"));
        }
        var end = new Button(translate("identity.sessions.end"), click -> {
            sessions.end(session.id());
            Notices.done(translate("identity.sessions.ended"));
            refresh();
        });
        end.addThemeVariants(ButtonVariant.TERTIARY);
        end.setAriaLabel(translate(
                "identity.sessions.endOne", session.name(), formatting.formats().moment(session.since())));
        return end;
    }

    private static @Nullable UUID current() {
        var session = VaadinSession.getCurrent().getSession();
        return session == null
                ? null
                : SessionMark.of(session::getAttribute).map(SessionMark::id).orElse(null);
    }
}
