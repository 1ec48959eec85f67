package dev.kamae.api.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.api.Token;
import dev.kamae.api.Tokens;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;

/** Which programs may come in, and for what. */
@Route("tokens")
@Menu(title = "api.menu", order = 545, icon = "icons/key.svg")
@RolesAllowed(Capability.ADMIN)
class TokensView extends Div implements HasDynamicTitle {

    private final Tokens tokens;
    private final Formatting formatting;
    private final TokenGrid list;
    private final Empty none = new Empty(translate("api.none"));
    private final Page page;

    TokensView(Tokens tokens, People people, Formatting formatting) {
        this.tokens = tokens;
        this.formatting = formatting;
        list = new TokenGrid(tokens, people.directory(), formatting, this::refresh);
        page = new Page(translate("api.question"), list, none).with(make());
        add(page);
        refresh();
    }

    private Component make() {
        var make = new Button(translate("api.make"), Symbol.ADD.icon());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> new TokenDialog(tokens, formatting.today(), this::refresh).open());
        return make;
    }

    private void refresh() {
        var all = tokens.all();
        list.setItems(all);
        list.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
        page.answer(Words.plain(
                translate("api.answer", all.stream().filter(this::isGood).count())));
    }

    private boolean isGood(Token token) {
        return token.isGood(formatting.clock().instant());
    }

    @Override
    public String getPageTitle() {
        return translate("api.menu") + " - Kamae";
    }
}
