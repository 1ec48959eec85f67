package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;

/** Prints the page as it stands, without what one only clicks. */
public final class PrintButton extends Button {

    public PrintButton() {
        super(translate("uikit.print"));
        addClassName("k-unprinted");
        addClickListener(click -> getElement().executeJs("window.print()"));
    }
}
