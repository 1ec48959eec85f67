package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Words;

/** The keys that work on every page; {@code ?} shows them. */
class Keys extends Dialog {

    Keys() {
        setHeaderTitle(translate("shell.keys"));
        add(new Facts()
                .with("/", Words.plain(translate("shell.keys.search")))
                .with("↑ ↓", Words.plain(translate("shell.keys.move")))
                .with("Enter", Words.plain(translate("shell.keys.open")))
                .with("Esc", Words.plain(translate("shell.keys.close")))
                .with("?", Words.plain(translate("shell.keys.help"))));
        getFooter().add(new Button(translate("uikit.close"), click -> close()));
    }

    void listen(Component everywhere) {
        everywhere.getElement().addEventListener("k-keys", pressed -> open());
    }
}
