package dev.kamae.calendar.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.calendar.CompanyCalendar;
import dev.kamae.calendar.FiscalYear;
import dev.kamae.core.Language;
import dev.kamae.uikit.SetupStep;
import dev.kamae.uikit.Words;
import java.time.Clock;
import java.time.LocalDate;

/** When the fiscal year begins, and in which zone the days are those of the team. */
@org.springframework.stereotype.Component
class FiscalYearStep implements SetupStep {

    private final CompanyCalendar company;
    private final Clock clock;

    FiscalYearStep(CompanyCalendar company, Clock clock) {
        this.company = company;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "calendar";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return translate("calendar.step.title");
    }

    @Override
    public boolean isDone() {
        return company.firstMonthOfFiscalYear().isPresent();
    }

    @Override
    public Found look(Runnable changed) {
        var language = Language.of(UI.getCurrent().getLocale());
        var year = company.firstMonthOfFiscalYear().map(month -> FiscalYear.of(LocalDate.now(clock), month));
        return new Found(
                year.isPresent() ? State.DONE : State.TO_DO,
                year.map(known -> translate("calendar.answerFiscal", known.name(language)))
                        .orElseGet(() -> translate("calendar.answerNoFiscal")),
                content(changed));
    }

    private Component content(Runnable changed) {
        return new Div(
                new FiscalYearForm(company, changed),
                new Paragraph(Words.quiet(
                        translate("calendar.step.zone", clock.getZone().getId()))),
                new RouterLink(translate("calendar.step.days"), CalendarView.class));
    }
}
