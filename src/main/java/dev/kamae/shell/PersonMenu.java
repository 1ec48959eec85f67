package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.kamae.identity.Identity;

/** The signed-in person: their password, the keys, the way out. */
class PersonMenu extends MenuBar {

    PersonMenu(Identity identity, AuthenticationContext session) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        var initial = new Span(identity.name()
                .codePoints()
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        initial.addClassName("k-person");
        var person = addItem(initial, identity.name());
        person.setAriaLabel(translate("shell.person", identity.name()));
        var menu = person.getSubMenu();
        menu.addItem(identity.name()).setEnabled(false);
        if (identity.hasPassword()) {
            menu.addItem(translate("shell.password"), click -> UI.getCurrent().navigate("password"));
        }
        menu.addItem(translate("shell.sessions"), click -> UI.getCurrent().navigate("sessions"));
        menu.addItem(translate("shell.keys"), click -> new Keys().open());
        menu.addItem(translate("shell.signOut"), click -> session.logout());
    }
}
