package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;

/** A field that says nothing until somebody chooses. */
final class Required {

    private Required() {}

    /** Whether something is chosen; where nothing is, the field says so. */
    static <F extends HasValue<?, ?> & HasValidationProperties> boolean isChosen(F field) {
        if (field.isEmpty()) {
            field.setErrorMessage(translate("uikit.choose"));
            field.setInvalid(true);
            return false;
        }
        return true;
    }
}
