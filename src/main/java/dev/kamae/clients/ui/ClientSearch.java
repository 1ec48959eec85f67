package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.clients.Client;
import dev.kamae.core.LogText;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.Symbol;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a client; which sort of one is seen from the text. The one that is shown stands as a chip, which goes at a click. */
class ClientSearch extends Div {

    private final Consumer<@Nullable Client> choose;
    private final TextField text = new TextField();
    private final Div chips = new Div();

    ClientSearch(Consumer<@Nullable Client> choose) {
        this.choose = choose;
        text.setMaxLength(Client.LONGEST);
        text.setClearButtonVisible(true);
        text.setAriaLabel(translate("clients.client"));
        text.setPlaceholder(translate("clients.hint"));
        text.addKeyPressListener(Key.ENTER, press -> search());
        text.addClassName("k-client-search");
        var find = new Button(translate("clients.show"), Symbol.SEARCH.icon(), click -> search());
        var form = new Div(text, find);
        form.addClassName("k-filters");
        chips.addClassName("k-chips");
        add(form, chips);
    }

    private void search() {
        Client.read(text.getValue()).ifPresent(choose);
    }

    void show(@Nullable Client client) {
        text.clear();
        chips.removeAll();
        chips.setVisible(client != null);
        if (client != null) {
            chips.add(new FilterChip(
                    translate("clients.kind." + client.kind()),
                    new LogText(client.value()).cut(120),
                    () -> choose.accept(null)));
        }
    }
}
