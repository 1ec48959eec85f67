package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;

/** All files, or those that need a look. */
class TroubledSwitch extends RadioButtonGroup<Boolean> {

    TroubledSwitch(Consumer<Boolean> chosen) {
        addClassName("k-switch");
        setItems(false, true);
        setItemLabelGenerator(troubledOnly -> translate(troubledOnly ? "collector.troubled" : "collector.all"));
        setAriaLabel(translate("collector.files"));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
    }

    void set(boolean troubledOnly) {
        setValue(troubledOnly);
    }

    boolean troubledOnly() {
        return getValue();
    }
}
