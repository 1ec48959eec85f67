package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.kamae.core.Language;
import dev.kamae.identity.People;

/** Changes between Japanese and English; it shows the language one would get. */
class LanguageSwitch extends Button {

    LanguageSwitch(People people) {
        var other = Language.of(UI.getCurrent().getLocale()) == Language.JA ? Language.EN : Language.JA;
        setText(other == Language.JA ? "日本語" : "English");
        setAriaLabel(translate("shell.language"));
        getElement().setAttribute("lang", other.locale().getLanguage());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(click -> {
            people.prefer(people.ownPreferences().with(other));
            UI.getCurrent().getPage().reload();
        });
    }
}
