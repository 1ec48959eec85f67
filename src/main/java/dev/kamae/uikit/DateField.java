package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import dev.kamae.core.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A date, typed or picked, written as the reader's language does. */
public final class DateField extends DatePicker {

    public DateField(String label, LocalDate today) {
        super(label);
        var locale = UI.getCurrent().getLocale();
        setLocale(locale);
        setInitialPosition(today);
        setI18n(new DatePickerI18n()
                .setDateFormats(
                        Language.of(locale) == Language.JA ? "yyyy/MM/dd" : "yyyy-MM-dd", "yyyy-MM-dd", "yyyy/M/d")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT, locale))
                .setFirstDayOfWeek(1)
                .setToday(translate("uikit.date.today"))
                .setCancel(translate("uikit.cancel"))
                .setBadInputErrorMessage(translate("uikit.date.bad")));
        if (Language.of(locale) == Language.JA) {
            addAttachListener(attached -> attached.getUI().beforeClientResponse(this, _ -> putYearFirst()));
        }
    }

    /** The heading of a month; the component's own words for it cannot say in which order year and month stand. */
    private void putYearFirst() {
        getElement()
                .executeJs(
                        "this.i18n = Object.assign({}, this.i18n, {formatTitle: (month, year) => year + '年' + month})");
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        // Vaadin counts from Sunday
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
