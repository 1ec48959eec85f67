package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.kamae.identity.People;
import dev.kamae.identity.Theme;
import dev.kamae.uikit.Symbol;

/** Light, dark, or as the system has it. */
class ThemeSwitch extends MenuBar {

    ThemeSwitch(People people) {
        var current = OwnLook.preferences(people).theme();
        addThemeVariants(MenuBarVariant.TERTIARY);
        var button = addItem((current == Theme.DARK ? Symbol.MOON : Symbol.SUN).icon(), translate("shell.theme"));
        button.setAriaLabel(translate("shell.theme"));
        for (var theme : Theme.values()) {
            var choice = button.getSubMenu().addItem(translate("shell.theme." + theme), click -> {
                people.prefer(people.ownPreferences().with(theme));
                UI.getCurrent().getPage().reload();
            });
            choice.setCheckable(true);
            choice.setChecked(theme == current);
        }
    }
}
