package dev.kamae.uikit;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import dev.kamae.core.Language;
import java.time.Duration;
import java.util.Locale;

/** A date and a time on the team's wall, typed or picked, written as the reader's language does. */
public final class MomentField extends DateTimePicker {

    public MomentField(String label, Language language) {
        super(label);
        var words = new DateWords(language.locale());
        // it counts hours to twelve in other English
        setLocale(language == Language.EN ? Locale.UK : words.locale());
        setDatePickerI18n(words.i18n());
        words.putYearFirst(this, "this.querySelector('[slot=date-picker]')");
        setStep(Duration.ofMinutes(30));
        // typed dates are the rule, and an open calendar would take the keys and cover the next field
        setAutoOpen(false);
    }
}
