package dev.kamae.calendar.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.calendar.CompanyEvent;
import dev.kamae.calendar.CompanyEvents;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Directory;
import dev.kamae.identity.People;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.LazyGrid;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;

/** What the company did that may explain a curve. */
@Route("events")
@Menu(title = "calendar.event.menu", order = 260, icon = "icons/event.svg")
@RolesAllowed(Capability.VIEW)
class EventsView extends Div implements HasDynamicTitle {

    private final CompanyEvents happened;
    private final Directory people;
    private final Formatting formatting;
    private final LazyGrid<CompanyEvent> list = new LazyGrid<>();
    private final Empty none = new Empty(translate("calendar.event.none"));
    private final Page page;

    EventsView(CompanyEvents happened, People people, Formatting formatting) {
        this.happened = happened;
        this.people = people.directory();
        this.formatting = formatting;
        var card = new Div(list());
        card.addClassName("k-list-card");
        page = new Page(translate("calendar.event.question"), card, none);
        if (happened.mayEdit()) {
            page.with(enter());
        }
        add(page);
        refresh();
    }

    private Component enter() {
        var enter = new Button(translate("calendar.event.enter"), Symbol.ADD.icon());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClickListener(click -> new EventDialog(happened, formatting, this::refresh).open());
        return enter;
    }

    private Component list() {
        list.setSelectionMode(LazyGrid.SelectionMode.NONE);
        list.addColumn(this::when).setHeader(translate("calendar.when")).setFlexGrow(3);
        list.addColumn(event -> word(event.said().kind())).setHeader(translate("calendar.kind"));
        list.addComponentColumn(EventsView::name)
                .setHeader(translate("calendar.name"))
                .setFlexGrow(4);
        list.addColumn(event -> event.said().isUnusual() ? translate("calendar.event.leftOut") : "")
                .setHeader(translate("calendar.event.usual"))
                .setFlexGrow(2);
        list.addColumn(event -> people.name(event.by(), formatting.language()))
                .setHeader(translate("calendar.event.by"))
                .setFlexGrow(2);
        if (happened.mayEdit()) {
            list.addComponentColumn(this::edit).setAutoWidth(true).setFlexGrow(0);
        }
        return list;
    }

    private String when(CompanyEvent event) {
        var said = event.said();
        var ends = said.ends();
        return ends == null
                ? formatting.dayMoment(said.begins())
                : formatting.stretch(new TimeRange(said.begins(), ends));
    }

    private static Component name(CompanyEvent event) {
        var link = event.said().link();
        return link == null
                ? Words.plain(event.said().name())
                : new Anchor(link, event.said().name(), AnchorTarget.BLANK);
    }

    private Component edit(CompanyEvent event) {
        var edit = new Button(translate("calendar.edit"));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        edit.setAriaLabel(translate("calendar.editOne", event.said().name()));
        edit.addClickListener(click -> new EventDialog(happened, event, formatting, this::refresh).open());
        return edit;
    }

    private void refresh() {
        var count = happened.count();
        list.show((offset, limit, sort) -> happened.latest(offset, limit), count);
        list.getParent().ifPresent(card -> card.setVisible(count > 0));
        none.setVisible(count == 0);
        page.answer(Words.plain(translate("calendar.event.answer", count)));
    }

    static String word(CompanyEvent.Kind kind) {
        return translate("calendar.event.kind." + kind);
    }

    @Override
    public String getPageTitle() {
        return translate("calendar.event.menu") + " - Kamae";
    }
}
