package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.Symbol;
import dev.kamae.webacl.WebAclId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Narrows the list by one part after the other; what holds stands as chips, which go at a click. */
class RequestFilters extends Div {

    private final List<WebAclId> acls;
    private final Consumer<RequestsAddress> choose;
    private final Select<FilterPart> part = new Select<>();
    private final ComboBox<String> option = new ComboBox<>();
    private final TextField text = new TextField();
    private final Div chips = new Div();
    private Optional<RequestsAddress> shown = Optional.empty();

    RequestFilters(List<WebAclId> acls, Consumer<RequestsAddress> choose) {
        this.acls = acls;
        this.choose = choose;
        part.setItems(FilterPart.values());
        part.setItemLabelGenerator(FilterPart::word);
        part.setAriaLabel(translate("requests.filter"));
        part.addValueChangeListener(change -> offer(change.getValue()));
        option.setItemLabelGenerator(value -> part.getValue().word(value));
        text.setMaxLength(500);
        text.setClearButtonVisible(true);
        text.addKeyPressListener(Key.ENTER, press -> add());
        option.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                add();
            }
        });
        var add = new Button(translate("requests.filter.add"), Symbol.ADD.icon(), click -> add());
        var form = new Div(part, text, option, add);
        form.addClassName("k-filters");
        chips.addClassName("k-chips");
        part.setValue(FilterPart.PATH);
        add(form, chips);
    }

    void show(RequestsAddress address) {
        shown = Optional.of(address);
        text.clear();
        option.clear();
        text.setInvalid(false);
        chips.removeAll();
        for (var one : FilterPart.values()) {
            address.parameters()
                    .getOrDefault(one.key(), List.of())
                    .forEach(value -> chips.add(chip(address, one, value)));
        }
        chips.setVisible(chips.getComponentCount() > 0);
    }

    private void offer(FilterPart chosen) {
        var options = chosen.options(acls);
        option.setVisible(!options.isEmpty());
        text.setVisible(options.isEmpty());
        option.setItems(options);
        option.setAriaLabel(chosen.word());
        text.setAriaLabel(chosen.word());
        text.setPlaceholder(options.isEmpty() ? translate("requests.filter.hint." + chosen) : "");
        text.setInvalid(false);
    }

    private void add() {
        var value = option.isVisible()
                ? Objects.requireNonNullElse(option.getValue(), "")
                : text.getValue().strip();
        if (value.isEmpty() || shown.isEmpty()) {
            return;
        }
        var next = shown.get().with(part.getValue().key(), value);
        if (part.getValue() == FilterPart.CLIENT && next.filter().client().isEmpty()) {
            text.setErrorMessage(translate("requests.filter.noAddress"));
            text.setInvalid(true);
            return;
        }
        choose.accept(next);
    }

    private FilterChip chip(RequestsAddress address, FilterPart one, String value) {
        return new FilterChip(one.word(), one.word(value), () -> choose.accept(address.without(one.key(), value)));
    }
}
