package dev.kamae.calendar.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.calendar.CompanyCalendar;
import dev.kamae.calendar.CompanyDay;
import dev.kamae.identity.Capability;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;

/** Which days the company works beyond what the law says, and when its fiscal year begins. */
@Route("calendar")
@Menu(title = "calendar.menu", order = 530, icon = "icons/calendar.svg")
@RolesAllowed(Capability.ADMIN)
class CalendarView extends Div implements HasDynamicTitle {

    private final CompanyCalendar company;
    private final BusinessCalendar calendar;
    private final Formatting formatting;
    private final Grid<CompanyDay> list = new Grid<>();
    private final Empty none = new Empty(translate("calendar.none"));
    private final Page page;

    CalendarView(CompanyCalendar company, BusinessCalendar calendar, Formatting formatting) {
        this.company = company;
        this.calendar = calendar;
        this.formatting = formatting;
        page = new Page(
                        translate("calendar.question"),
                        new Card(translate("calendar.fiscal"), translate("calendar.fiscalNote"), fiscal()),
                        new Card(translate("calendar.days"), translate("calendar.daysNote"), list(), none))
                .with(add());
        add(page);
        refresh();
    }

    private Component add() {
        var add = new Button(translate("calendar.add"), Symbol.ADD.icon());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> new CompanyDayDialog(company, formatting.today(), this::refresh).open());
        return add;
    }

    private Component fiscal() {
        return new FiscalYearForm(company, this::refresh);
    }

    private Component list() {
        list.addClassName("k-list");
        list.setAllRowsVisible(true);
        list.addColumn(this::span).setHeader(translate("calendar.when")).setFlexGrow(2);
        list.addColumn(CompanyDay::name).setHeader(translate("calendar.name")).setFlexGrow(2);
        list.addColumn(day -> word(day.kind())).setHeader(translate("calendar.kind"));
        list.addComponentColumn(this::edit).setAutoWidth(true).setFlexGrow(0);
        return list;
    }

    private String span(CompanyDay day) {
        var first = formatting.formats().date(day.first());
        return day.first().equals(day.last())
                ? first
                : translate("calendar.span", first, formatting.formats().date(day.last()));
    }

    private Component edit(CompanyDay day) {
        var edit = new Button(translate("calendar.edit"));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(translate("calendar.editOne", day.name()));
        edit.addClickListener(click -> new CompanyDayDialog(company, day, formatting.today(), this::refresh).open());
        return edit;
    }

    private void refresh() {
        var days = company.days();
        list.setItems(days);
        list.setVisible(!days.isEmpty());
        none.setVisible(days.isEmpty());
        var next = calendar.nextBusinessDay(formatting.today());
        var year = calendar.fiscalYearOf(formatting.today());
        page.answer(
                Words.plain(translate("calendar.answer", formatting.formats().date(next))),
                year.map(fiscal -> Words.plain(translate("calendar.answerFiscal", fiscal.name(formatting.language()))))
                        .orElseGet(() -> Words.plain(translate("calendar.answerNoFiscal"))));
    }

    static String word(CompanyDay.Kind kind) {
        return translate("calendar.kind." + kind);
    }

    @Override
    public String getPageTitle() {
        return translate("calendar.menu") + " - Kamae";
    }
}
