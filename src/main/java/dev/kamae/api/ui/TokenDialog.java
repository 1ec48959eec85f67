package dev.kamae.api.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.api.Scope;
import dev.kamae.api.TokenDraft;
import dev.kamae.api.TokenSecret;
import dev.kamae.api.Tokens;
import dev.kamae.uikit.DateField;
import java.time.LocalDate;

/** Makes a token, and tells its secret once. */
class TokenDialog extends Dialog {

    private final TextField name = new TextField(translate("api.name"));
    private final CheckboxGroup<String> scopes = new CheckboxGroup<>(translate("api.scopes"));
    private final DateField last;

    TokenDialog(Tokens tokens, LocalDate today, Runnable changed) {
        last = new DateField(translate("api.last"), today);
        setHeaderTitle(translate("api.make"));
        setWidth("480px");
        name.setWidthFull();
        name.setMaxLength(40);
        name.setHelperText(translate("api.nameRule"));
        scopes.setItems(Scope.ALL.stream().sorted().toList());
        scopes.setItemLabelGenerator(scope -> TokenGrid.word(scope) + " - " + scope);
        scopes.addClassName("k-vertical");
        last.setHelperText(translate("api.lastRule"));
        last.setMin(today);
        var fields = new Div(name, scopes, last);
        fields.addClassName("k-form");
        add(fields);
        var make = new Button(translate("api.make"), click -> {
            if (!last.isInvalid()) {
                tellOnce(tokens.make(new TokenDraft(name.getValue(), scopes.getValue(), last.getValue())));
                changed.run();
            }
        });
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), make);
    }

    /** The only moment at which it can be read. */
    private void tellOnce(TokenSecret made) {
        removeAll();
        getFooter().removeAll();
        setCloseOnOutsideClick(false);
        var secret = new Div(made.value());
        secret.addClassName("k-code");
        add(new Paragraph(translate("api.made")), secret);
        getFooter().add(new Button(translate("uikit.close"), click -> close()));
    }
}
