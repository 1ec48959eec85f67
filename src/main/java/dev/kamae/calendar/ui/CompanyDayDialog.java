package dev.kamae.calendar.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.calendar.CompanyCalendar;
import dev.kamae.calendar.CompanyDay;
import dev.kamae.calendar.CompanyDayDraft;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Notices;
import java.time.LocalDate;
import java.util.Optional;

/** Enters days on which the company is closed or works, or changes them. */
class CompanyDayDialog extends Dialog {

    private final Runnable changed;
    private final RadioButtonGroup<CompanyDay.Kind> kind = new RadioButtonGroup<>(translate("calendar.kind"));
    private final TextField name = new TextField(translate("calendar.name"));
    private final DateField first;
    private final DateField last;

    CompanyDayDialog(CompanyCalendar company, LocalDate today, Runnable changed) {
        this.changed = changed;
        first = new DateField(translate("calendar.first"), today);
        last = new DateField(translate("calendar.last"), today);
        setHeaderTitle(translate("calendar.add"));
        form(CompanyDay.Kind.CLOSED);
        finish(() -> draft().ifPresent(draft -> done(() -> company.add(draft), draft.name())));
    }

    CompanyDayDialog(CompanyCalendar company, CompanyDay day, LocalDate today, Runnable changed) {
        this.changed = changed;
        first = new DateField(translate("calendar.first"), today);
        last = new DateField(translate("calendar.last"), today);
        setHeaderTitle(translate("calendar.editOne", day.name()));
        form(day.kind());
        name.setValue(day.name());
        first.setValue(day.first());
        last.setValue(day.last());
        var remove = new Button(translate("calendar.remove"));
        remove.addThemeVariants(ButtonVariant.ERROR);
        remove.addClickListener(click -> {
            company.remove(day.id());
            Notices.done(translate("calendar.removed", day.name()));
            changed.run();
            close();
        });
        var row = new Div(remove);
        row.addClassName("k-actions");
        add(row);
        finish(() -> draft().ifPresent(draft -> done(() -> company.change(day.id(), draft), draft.name())));
    }

    private void form(CompanyDay.Kind chosen) {
        setWidth("480px");
        kind.setItems(CompanyDay.Kind.values());
        kind.setItemLabelGenerator(CalendarView::word);
        kind.setHelperText(translate("calendar.kindRule"));
        kind.setValue(chosen);
        name.setWidthFull();
        name.setMaxLength(100);
        last.setHelperText(translate("calendar.lastRule"));
        var days = new Div(first, last);
        days.addClassName("k-pair");
        var fields = new Div(kind, name, days);
        fields.addClassName("k-form");
        add(fields);
    }

    private void finish(Runnable save) {
        var cancel = new Button(translate("uikit.cancel"), click -> close());
        var keep = new Button(translate("uikit.save"), click -> save.run());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, keep);
    }

    /** Empty while there is no first day; without a last day it is a single one. */
    private Optional<CompanyDayDraft> draft() {
        var from = first.getValue();
        first.setInvalid(from == null);
        first.setErrorMessage(translate("uikit.required"));
        if (from == null) {
            return Optional.empty();
        }
        var to = last.getValue();
        return Optional.of(new CompanyDayDraft(kind.getValue(), name.getValue(), from, to == null ? from : to));
    }

    private void done(Runnable save, String what) {
        save.run();
        Notices.done(translate("calendar.saved", what));
        changed.run();
        close();
    }
}
