package dev.kamae.calendar.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.kamae.calendar.CompanyCalendar;
import dev.kamae.uikit.Notices;
import java.time.Month;
import java.time.format.TextStyle;

/** In which month the fiscal year begins; nothing is chosen until somebody has said it. */
class FiscalYearForm extends Div {

    FiscalYearForm(CompanyCalendar company, Runnable changed) {
        addClassName("k-form");
        var month = new Select<Month>();
        month.setLabel(translate("calendar.fiscalMonth"));
        month.setPlaceholder(translate("calendar.notRecorded"));
        month.setItems(Month.values());
        month.setItemLabelGenerator(value -> value.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        company.firstMonthOfFiscalYear().ifPresent(month::setValue);
        month.addValueChangeListener(change -> {
            company.fiscalYearBeginsIn(change.getValue());
            Notices.done(translate("calendar.fiscalSaved"));
            changed.run();
        });
        add(month);
    }
}
