package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.core.Period;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.requests.RequestAddress;
import dev.kamae.requests.RequestRow;
import dev.kamae.requests.Requests;
import dev.kamae.requests.Verdicts;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PageWithPanel;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.PeriodPicker;
import dev.kamae.uikit.Symbol;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Which requests were these? The log lines that a filter finds, with one line beside them. */
@Route(RequestsAddress.ROUTE)
@Menu(title = "requests.menu", order = 250, icon = "icons/requests.svg")
@RolesAllowed(Capability.INVESTIGATE)
class RequestsView extends PageWithPanel implements AfterNavigationObserver, HasDynamicTitle {

    private final Requests requests;
    private final Verdicts verdicts;
    private final People people;
    private final Formatting formatting;
    private final List<RequestSlot> slots;
    private final PeriodPicker period;
    private final RequestFilters filters;
    private final RequestsFound found;
    private final Anchor breakdown = new Anchor("", translate("requests.breakdown.menu"));
    private final PassedOver passedOver = new PassedOver();
    private final Page page;
    private RequestsAddress address;

    RequestsView(
            Requests requests,
            Verdicts verdicts,
            People people,
            WebAclProfiles profiles,
            Formatting formatting,
            ArrivalBoard arrivals,
            ViewMenus views,
            List<RequestSlot> slots) {
        this.requests = requests;
        this.verdicts = verdicts;
        this.people = people;
        this.formatting = formatting;
        this.slots = slots;
        address = RequestsAddress.read(QueryParameters.empty(), formatting.clock());
        period = new PeriodPicker(formatting, chosen -> go(address.within(chosen))).withoutComparison();
        filters = new RequestFilters(
                profiles.list().stream().map(WebAclSummary::id).toList(), this::go);
        found = new RequestsFound(requests, formatting, arrivals, this::go, this::open, this::answer);
        page = new Page(translate("requests.question"), passedOver, filters, found)
                .with(
                        breakdown,
                        new Anchor(VerdictsAddress.ROUTE, translate("requests.verdicts.menu")),
                        new Button(translate("requests.find"), Symbol.SEARCH.icon(), click -> find()),
                        new Button(translate("requests.again"), click -> found.list(address)),
                        views.of(RequestsAddress.ROUTE, () -> address.closed().write()),
                        period);
        hold(page, () -> go(address.closed()));
    }

    private void find() {
        new FindRequest(requests, formatting, address, this::go).open();
    }

    private void open(RequestRow row) {
        go(address.opening(row));
    }

    private void go(RequestsAddress to) {
        UI.getCurrent().navigate(RequestsView.class, to.write());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        address = RequestsAddress.read(query, formatting.clock());
        passedOver.clear();
        FilterWords.passOver(passedOver, RequestAddress.nonsense(query.getParameters(), formatting.clock()));
        var filter = address.filter();
        period.show(Period.of(
                new TimeRange(filter.from(), filter.until()), formatting.clock().getZone()));
        breakdown.setHref(address.closed().breakdown());
        filters.show(address);
        found.show(address);
        var open = address.open();
        setDetail(open == null ? null : panel(open));
    }

    private RequestPanel panel(LineId open) {
        var panel = new RequestPanel(requests, verdicts, people, formatting, slots);
        panel.offerToClose(address, () -> go(address.closed()));
        panel.offerToNarrow((row, term) -> go(address.with(term).opening(open)));
        panel.show(open);
        return panel;
    }

    private void answer(List<Component> sentence) {
        page.answer(sentence.toArray(Component[]::new));
    }

    @Override
    public String getPageTitle() {
        return translate("requests.menu") + " - Kamae";
    }
}
