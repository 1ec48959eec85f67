package dev.kamae.api.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.api.Token;
import dev.kamae.api.Tokens;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Directory;
import dev.kamae.identity.People;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** Which programs may come in, and for what. */
@Route("tokens")
@Menu(title = "api.menu", order = 545, icon = "icons/key.svg")
@RolesAllowed(Capability.ADMIN)
class TokensView extends Div implements HasDynamicTitle {

    private final Tokens tokens;
    private final Directory people;
    private final Formatting formatting;
    private final Grid<Token> list = new Grid<>();
    private final Empty none = new Empty(translate("api.none"));
    private final Page page;

    TokensView(Tokens tokens, People people, Formatting formatting) {
        this.tokens = tokens;
        this.people = people.directory();
        this.formatting = formatting;
        page = new Page(translate("api.question"), list(), none).with(make());
        add(page);
        refresh();
    }

    private Component make() {
        var make = new Button(translate("api.make"), Symbol.ADD.icon());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> new TokenDialog(tokens, formatting.today(), this::refresh).open());
        return make;
    }

    private Component list() {
        list.addClassName("k-list");
        list.setAllRowsVisible(true);
        list.addColumn(Token::name).setHeader(translate("api.name"));
        list.addColumn(TokensView::scopes).setHeader(translate("api.scopes")).setFlexGrow(2);
        list.addComponentColumn(this::state).setHeader(translate("api.state"));
        list.addColumn(this::lastUsed).setHeader(translate("api.lastUsed"));
        list.addColumn(token -> people.name(token.madeBy(), formatting.language()))
                .setHeader(translate("api.madeBy"));
        list.addColumn(token -> formatting.formats().moment(token.madeAt())).setHeader(translate("api.madeAt"));
        list.addComponentColumn(this::revoke).setAutoWidth(true).setFlexGrow(0);
        return list;
    }

    private Component state(Token token) {
        var revoked = token.revokedAt();
        var until = token.until();
        if (revoked != null) {
            return Words.quiet(
                    translate("api.state.revoked", formatting.formats().moment(revoked)));
        }
        if (until == null) {
            return Words.plain(translate("api.state.good"));
        }
        return Words.plain(translate(
                isGood(token) ? "api.state.until" : "api.state.over",
                formatting.formats().moment(until)));
    }

    private String lastUsed(Token token) {
        var at = token.lastUsedAt();
        return at == null ? translate("api.never") : formatting.formats().moment(at);
    }

    private Component revoke(Token token) {
        var revoke = new Button(translate("api.revoke"), click -> sure(token).open());
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        revoke.setAriaLabel(translate("api.revokeOne", token.name()));
        revoke.setVisible(isGood(token));
        return revoke;
    }

    private ConfirmDialog sure(Token token) {
        var sure = new ConfirmDialog();
        sure.setHeader(translate("api.revokeOne", token.name()));
        sure.setText(translate("api.revokeSure", token.name()));
        sure.setCancelable(true);
        sure.setCancelText(translate("uikit.cancel"));
        sure.setConfirmText(translate("api.revoke"));
        sure.setConfirmButtonTheme("error primary");
        sure.addConfirmListener(confirm -> {
            tokens.revoke(token.id());
            Notices.done(translate("api.revoked", token.name()));
            refresh();
        });
        return sure;
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

    static String word(String scope) {
        return translate("api.scope." + scope.replace(':', '.'));
    }

    private static String scopes(Token token) {
        return token.scopes().stream()
                .sorted()
                .map(TokensView::word)
                .collect(Collectors.joining(translate("uikit.listed")));
    }

    @Override
    public String getPageTitle() {
        return translate("api.menu") + " - Kamae";
    }
}
