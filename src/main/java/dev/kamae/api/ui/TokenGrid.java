package dev.kamae.api.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import dev.kamae.api.Token;
import dev.kamae.api.Tokens;
import dev.kamae.identity.Directory;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Words;
import java.util.stream.Collectors;

/** Tokens with who made them for what, and the way to revoke one. */
class TokenGrid extends Grid<Token> {

    private final Tokens tokens;
    private final Directory people;
    private final Formatting formatting;
    private final Runnable changed;

    /** @param changed what follows when one was revoked */
    TokenGrid(Tokens tokens, Directory people, Formatting formatting, Runnable changed) {
        this.tokens = tokens;
        this.people = people;
        this.formatting = formatting;
        this.changed = changed;
        addClassName("k-list");
        setAllRowsVisible(true);
        addColumn(Token::name).setHeader(translate("api.name"));
        addColumn(TokenGrid::scopes).setHeader(translate("api.scopes")).setFlexGrow(2);
        addComponentColumn(this::state).setHeader(translate("api.state"));
        addColumn(this::lastUsed).setHeader(translate("api.lastUsed"));
        addColumn(token -> people.name(token.madeBy(), formatting.language())).setHeader(translate("api.madeBy"));
        addColumn(token -> formatting.formats().moment(token.madeAt())).setHeader(translate("api.madeAt"));
        addComponentColumn(this::revoke).setAutoWidth(true).setFlexGrow(0);
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
            changed.run();
        });
        return sure;
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
                .map(TokenGrid::word)
                .collect(Collectors.joining(translate("uikit.listed")));
    }
}
