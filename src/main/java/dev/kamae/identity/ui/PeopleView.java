package dev.kamae.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.identity.PersonSummary;
import dev.kamae.identity.Provider;
import dev.kamae.identity.Role;
import dev.kamae.identity.Sessions;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** Who may use Kamae, and for what. */
@Route("people")
@Menu(title = "identity.people.menu", order = 510, icon = "icons/people.svg")
@RolesAllowed(Capability.ADMIN)
class PeopleView extends Div implements HasDynamicTitle {

    private final People people;
    private final Provider provider;
    private final Formatting formatting;
    private final Grid<PersonSummary> list = new Grid<>();
    private final Page page;

    PeopleView(People people, Sessions sessions, Provider provider, Formatting formatting) {
        this.people = people;
        this.provider = provider;
        this.formatting = formatting;
        var open = new SessionList(sessions, formatting, sessions::all, true);
        page = new Page(translate("identity.people.question"), list(), new H2(translate("identity.sessions.all")), open)
                .with(add());
        add(page);
        refresh();
    }

    private Component add() {
        var add = new Button(translate("identity.people.add"), Symbol.ADD.icon());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> new PersonDialog(people, this::refresh).open());
        return add;
    }

    private Component list() {
        list.addClassName("k-list");
        list.setAllRowsVisible(true);
        list.addColumn(PersonSummary::name).setHeader(translate("identity.people.name"));
        list.addColumn(PersonSummary::login).setHeader(translate("identity.people.login"));
        list.addColumn(PeopleView::roles)
                .setHeader(translate("identity.people.roles"))
                .setFlexGrow(2);
        list.addComponentColumn(this::state).setHeader(translate("identity.people.state"));
        list.addColumn(this::lastSignIn).setHeader(translate("identity.people.lastSignIn"));
        list.addComponentColumn(this::edit).setAutoWidth(true).setFlexGrow(0);
        return list;
    }

    private Component state(PersonSummary person) {
        if (!person.active()) {
            return Words.quiet(translate("identity.people.inactive"));
        }
        if (person.locked()) {
            return Words.bad(translate("identity.people.locked"));
        }
        if (person.byProvider()) {
            return Words.plain(translate("identity.people.byProvider"));
        }
        return Words.plain(
                translate(person.mustChangePassword() ? "identity.people.invited" : "identity.people.active"));
    }

    private String lastSignIn(PersonSummary person) {
        var at = person.lastSignInAt();
        return at == null
                ? translate("identity.people.never")
                : formatting.formats().moment(at);
    }

    private Component edit(PersonSummary person) {
        var edit = new Button(translate("identity.people.edit"));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(translate("identity.people.editOne", person.name()));
        edit.addClickListener(click -> new PersonDialog(people, provider, person, this::refresh).open());
        return edit;
    }

    private void refresh() {
        var all = people.all();
        list.setItems(all);
        var active = all.stream().filter(PersonSummary::active).count();
        var locked = all.stream().filter(PersonSummary::locked).count();
        page.answer(
                Words.plain(translate("identity.people.answer", active)),
                Words.bad(locked == 0 ? "" : translate("identity.people.answerLocked", locked)));
    }

    static String word(Role role) {
        return translate("identity.role." + role);
    }

    private static String roles(PersonSummary person) {
        return person.roles().stream()
                .sorted()
                .map(PeopleView::word)
                .collect(Collectors.joining(translate("uikit.listed")));
    }

    @Override
    public String getPageTitle() {
        return translate("identity.people.menu") + " - Kamae";
    }
}
