package dev.kamae.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.kamae.audit.Trail;
import dev.kamae.audit.TrailFilter;
import dev.kamae.core.Actor;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Symbol;
import java.util.function.Consumer;

/** Narrows the trail; what is chosen stands in the address. */
class TrailFilters extends Div {

    private final TextField subject = new TextField(translate("audit.subject"));
    private final ComboBox<Actor> by = new ComboBox<>(translate("audit.actor"));
    private final ComboBox<String> action = new ComboBox<>(translate("audit.action"));
    private final DateField from;
    private final DateField until;
    private TrailFilter shown = TrailFilter.ALL;

    TrailFilters(Trail trail, TrailWords words, Consumer<TrailFilter> choose) {
        addClassName("k-filters");
        var today = words.formatting().today();
        from = new DateField(translate("audit.from"), today);
        until = new DateField(translate("audit.until"), today);
        subject.setPrefixComponent(Symbol.SEARCH.icon());
        subject.setMaxLength(200);
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.setClearButtonVisible(true);
        by.setItems(trail.actors());
        by.setItemLabelGenerator(words::actor);
        by.setClearButtonVisible(true);
        action.setItems(trail.actions());
        action.setItemLabelGenerator(TrailWords::action);
        action.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        subject.addValueChangeListener(
                change -> when(change.isFromClient(), choose, shown.withSubject(change.getValue())));
        by.addValueChangeListener(change -> when(change.isFromClient(), choose, shown.withBy(change.getValue())));
        action.addValueChangeListener(
                change -> when(change.isFromClient(), choose, shown.withAction(change.getValue())));
        from.addValueChangeListener(
                change -> when(change.isFromClient(), choose, shown.within(change.getValue(), shown.until())));
        until.addValueChangeListener(
                change -> when(change.isFromClient(), choose, shown.within(shown.from(), change.getValue())));
        add(subject, by, action, from, until);
    }

    void show(TrailFilter filter) {
        shown = filter;
        subject.setValue(filter.subject());
        by.setValue(filter.by());
        action.setValue(filter.action());
        from.setValue(filter.from());
        until.setValue(filter.until());
    }

    private static void when(boolean fromClient, Consumer<TrailFilter> choose, TrailFilter filter) {
        if (fromClient) {
            choose.accept(filter);
        }
    }
}
