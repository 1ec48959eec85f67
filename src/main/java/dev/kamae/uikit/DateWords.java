package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import dev.kamae.core.Language;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a calendar to pick a date from says in one language.
 *
 * @param locale of the reader
 */
record DateWords(Locale locale) {

    DatePickerI18n i18n() {
        return new DatePickerI18n()
                .setDateFormats(isJapanese() ? "yyyy/MM/dd" : "yyyy-MM-dd", "yyyy-MM-dd", "yyyy/M/d")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL))
                .setWeekdaysShort(weekdays(TextStyle.SHORT))
                .setFirstDayOfWeek(1)
                .setToday(translate("uikit.date.today"))
                .setCancel(translate("uikit.cancel"))
                .setBadInputErrorMessage(translate("uikit.date.bad"));
    }

    /**
     * The heading of a month in Japanese; the component's own words cannot say in which order year and month stand.
     *
     * @param picker the calendar's element, as an expression of the field's
     */
    void putYearFirst(Component field, String picker) {
        if (isJapanese()) {
            field.addAttachListener(attached -> attached.getUI()
                    .beforeClientResponse(
                            field,
                            _ -> field.getElement()
                                    .executeJs("const picker = " + picker
                                            + "; picker.i18n = Object.assign({}, picker.i18n,"
                                            + " {formatTitle: (month, year) => year + '年' + month})")));
        }
    }

    private boolean isJapanese() {
        return Language.of(locale) == Language.JA;
    }

    private List<String> weekdays(TextStyle style) {
        // Vaadin counts from Sunday
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
