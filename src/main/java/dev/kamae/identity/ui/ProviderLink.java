package dev.kamae.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.identity.Provider;
import dev.kamae.uikit.Words;

/** Leads to the provider, or says that it does not answer. A link and no form: forms may not lead elsewhere. */
class ProviderLink extends Div {

    ProviderLink(Provider provider) {
        addClassName("k-provider");
        var name = provider.name().isBlank() ? translate("identity.provider") : provider.name();
        if (provider.answers()) {
            var link = new Anchor(Provider.SIGN_IN, translate("identity.login.at", name));
            link.setRouterIgnore(true);
            add(link);
        } else {
            add(Words.bad(translate("identity.login.providerAway", name)));
        }
        if (!provider.only()) {
            add(Words.quiet(translate("identity.login.or")));
        }
    }
}
