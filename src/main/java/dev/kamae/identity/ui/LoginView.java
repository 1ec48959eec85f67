package dev.kamae.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.kamae.identity.People;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Where one signs in, or reads why nobody can. It never tells whether an account exists or is locked. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final People people;
    private final LoginForm form = new LoginForm(words());
    private final Paragraph away = new Paragraph(translate("identity.login.away"));
    private final Paragraph changed = new Paragraph(translate("identity.login.changed"));

    LoginView(People people) {
        this.people = people;
        addClassName("k-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        away.addClassName("k-bad");
        changed.addClassName("k-good");
        changed.setVisible(false);
        var box = new Div(new H1("Kamae"), away, changed, form);
        box.addClassName("k-card");
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters().getParameters();
        away.setVisible(isAway());
        form.setError(query.containsKey("error") && !away.isVisible());
        changed.setVisible(query.containsKey("changed"));
    }

    /** Nobody can be signed in without the record. */
    private boolean isAway() {
        try {
            people.ownPreferences();
            return false;
        } catch (DataAccessException | TransactionException away) {
            return true;
        }
    }

    @Override
    public String getPageTitle() {
        return translate("identity.login.title") + " - Kamae";
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(translate("identity.login.title"));
        words.getForm().setUsername(translate("identity.login.name"));
        words.getForm().setPassword(translate("identity.login.password"));
        words.getForm().setSubmit(translate("identity.login.submit"));
        words.getErrorMessage().setTitle(translate("identity.login.failed"));
        words.getErrorMessage().setMessage(translate("identity.login.failedWhy"));
        words.getErrorMessage().setUsername(translate("uikit.required"));
        words.getErrorMessage().setPassword(translate("uikit.required"));
        return words;
    }
}
