package dev.kamae.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import dev.kamae.core.Language;
import dev.kamae.identity.Identity;
import dev.kamae.identity.Password;
import dev.kamae.identity.PasswordRefused;
import dev.kamae.identity.People;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** Where one changes one's password; the only page for somebody who still has the one that was made for them. */
@Route(value = "password", autoLayout = false)
@PermitAll
class PasswordView extends Main implements HasDynamicTitle {

    /** Two of them at the beginning would lead to another host. */
    private static final Pattern SLASHES = Pattern.compile("^[/\\\\]+");

    private final People people;
    private final PasswordField current = field("identity.password.current", "current-password");
    private final PasswordField next = field("identity.password.next", "new-password");
    private final PasswordField again = field("identity.password.again", "new-password");

    PasswordView(People people, Identity identity) {
        this.people = people;
        addClassName("k-login");
        next.setHelperText(translate("identity.password.rule"));
        var change = new Button(translate("identity.password.change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        var why = new Paragraph(
                translate(identity.mustChangePassword() ? "identity.password.forced" : "identity.password.why"));
        var box = new Div(new H1(translate("identity.password.title")), why, current, next, again, change);
        box.addClassNames("k-card", "k-form");
        add(box);
    }

    private void change() {
        again.setInvalid(!again.getValue().equals(next.getValue()));
        again.setErrorMessage(translate("identity.password.different"));
        if (again.isInvalid()) {
            return;
        }
        try {
            people.changeOwnPassword(current.getValue(), new Password(next.getValue()));
        } catch (PasswordRefused refused) {
            next.setInvalid(true);
            next.setErrorMessage(refused.sentence(Language.of(getLocale())));
            return;
        }
        // every session of the person ends with the old password, this one too
        var wanted = VaadinSession.getCurrent().getAttribute(Wanted.class);
        UI.getCurrent().getPage().setLocation("login?changed");
        VaadinSession.getCurrent().getSession().invalidate();
        if (wanted != null) {
            keep(wanted, VaadinServletRequest.getCurrent().getHttpServletRequest());
        }
    }

    /** Where somebody wanted to go who has to change the password first: signing in with the new one leads there. */
    static void leadAfterwards(Location wanted) {
        VaadinSession.getCurrent().setAttribute(Wanted.class, new Wanted(wanted.getPathWithQueryParameters()));
    }

    /** In a session of nobody, which the next sign-in goes on with: there it looks like any page that needed one. */
    private static void keep(Wanted wanted, HttpServletRequest request) {
        request.getSession()
                .setAttribute(
                        "SPRING_SECURITY_SAVED_REQUEST",
                        new SimpleSavedRequest(
                                "/" + SLASHES.matcher(wanted.address()).replaceFirst("")));
    }

    private record Wanted(String address) implements Serializable {}

    @Override
    public String getPageTitle() {
        return translate("identity.password.title") + " - Kamae";
    }

    private static PasswordField field(String label, String autocomplete) {
        var field = new PasswordField(translate(label));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setWidthFull();
        return field;
    }
}
