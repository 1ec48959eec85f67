package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.requests.RequestPart;
import dev.kamae.requests.RequestTerm;
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
    private final ComboBox<RequestPart> part = new ComboBox<>();
    private final ComboBox<String> option = new ComboBox<>();
    private final TextField text = new TextField();
    private final Checkbox excluded = new Checkbox(translate("requests.filter.exclude"));
    private final Div chips = new Div();
    private Optional<RequestsAddress> shown = Optional.empty();

    RequestFilters(List<WebAclId> acls, Consumer<RequestsAddress> choose) {
        this.acls = acls;
        this.choose = choose;
        part.setItems(RequestPart.values());
        part.setItemLabelGenerator(FilterWords::of);
        part.setAriaLabel(translate("requests.filter"));
        part.addValueChangeListener(change -> offer(change.getValue(), change.getOldValue()));
        option.setItemLabelGenerator(value -> FilterWords.value(part.getValue(), value));
        text.setMaxLength(RequestTerm.LONGEST);
        text.setClearButtonVisible(true);
        text.addKeyPressListener(Key.ENTER, press -> add());
        option.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                add();
            }
        });
        excluded.addClassName("k-filter-not");
        var add = new Button(translate("requests.filter.add"), Symbol.ADD.icon(), click -> add());
        var form = new Div(part, text, option, excluded, add);
        form.addClassName("k-filters");
        chips.addClassName("k-chips");
        part.setValue(RequestPart.PATH);
        add(form, chips);
    }

    void show(RequestsAddress address) {
        shown = Optional.of(address);
        text.clear();
        option.clear();
        excluded.clear();
        text.setInvalid(false);
        chips.removeAll();
        address.filter().terms().forEach(term -> chips.add(chip(address, term)));
        chips.setVisible(chips.getComponentCount() > 0);
    }

    private void offer(RequestPart chosen, RequestPart before) {
        if (chosen == null) {
            part.setValue(before);
            return;
        }
        var options = FilterWords.options(chosen, acls);
        option.setVisible(!options.isEmpty());
        text.setVisible(options.isEmpty());
        option.setItems(options);
        option.setAriaLabel(FilterWords.of(chosen));
        text.setAriaLabel(FilterWords.of(chosen));
        text.setPlaceholder(options.isEmpty() ? translate("requests.filter.hint." + chosen) : "");
        text.setInvalid(false);
    }

    private void add() {
        var value = option.isVisible() ? Objects.requireNonNullElse(option.getValue(), "") : text.getValue();
        if (value.isBlank() || shown.isEmpty()) {
            return;
        }
        RequestTerm term;
        try {
            term = new RequestTerm(part.getValue(), excluded.getValue(), value);
        } catch (IllegalArgumentException none) {
            text.setErrorMessage(
                    translate("requests.filter.refused", translate("requests.filter.hint." + part.getValue())));
            text.setInvalid(true);
            return;
        }
        choose.accept(shown.get().with(term));
    }

    private FilterChip chip(RequestsAddress address, RequestTerm term) {
        return new FilterChip(
                FilterWords.part(term),
                FilterWords.value(term.part(), term.value()),
                () -> choose.accept(address.without(term)));
    }
}
