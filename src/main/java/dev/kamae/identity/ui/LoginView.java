package dev.kamae.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
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
import dev.kamae.identity.Provider;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Where one signs in, or reads why nobody can. It never tells whether an account exists or is locked. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** Why the provider's people do not come in; each has a sentence. */
    static final Set<String> REFUSED = Set.of("NO_ROLE", "NO_NAME", "NAME_TAKEN", "INACTIVE", "PROVIDER", "AWAY");

    private final People people;
    private final Provider provider;
    private final LoginForm form = new LoginForm(words());
    private final Paragraph trouble = new Paragraph();
    private final Paragraph changed = new Paragraph(translate("identity.login.changed"));
    private final Anchor emergency = new Anchor("login?emergency", translate("identity.login.emergency"));

    LoginView(People people, Provider provider) {
        this.people = people;
        this.provider = provider;
        addClassName("k-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        trouble.addClassName("k-bad");
        changed.addClassName("k-good");
        emergency.setRouterIgnore(true);
        var box = new Div(new H1("Kamae"), trouble, changed);
        if (provider.configured()) {
            box.add(new ProviderLink(provider));
        }
        box.add(form, emergency);
        box.addClassName("k-card");
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var asked = query.getParameters();
        var key = isAway()
                ? "identity.login.away"
                : asked.containsKey("throttled")
                        ? "identity.login.throttled"
                        : query.getSingleParameter("refused")
                                .filter(REFUSED::contains)
                                .map(why -> "identity.login.refused." + why)
                                .orElse("");
        trouble.setText(key.isEmpty() ? "" : translate(key));
        trouble.setVisible(!key.isEmpty());
        form.setError(asked.containsKey("error") && key.isEmpty());
        changed.setVisible(asked.containsKey("changed"));
        var passwords = !provider.only() || asked.containsKey("emergency") || asked.containsKey("error");
        form.setVisible(passwords);
        emergency.setVisible(!passwords);
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
