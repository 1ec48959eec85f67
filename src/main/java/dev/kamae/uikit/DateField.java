package dev.kamae.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;

/** A date, typed or picked, written as the reader's language does. */
public final class DateField extends DatePicker {

    public DateField(String label, LocalDate today) {
        super(label);
        var words = new DateWords(UI.getCurrent().getLocale());
        setLocale(words.locale());
        setInitialPosition(today);
        // typed dates are the rule, and an open calendar would take the keys and cover the next field
        setAutoOpen(false);
        setI18n(words.i18n());
        words.putYearFirst(this, "this");
    }
}
