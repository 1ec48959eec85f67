package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.clients.Clients;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.identity.Capability;
import dev.kamae.requests.Requests;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.PeriodPicker;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.ui.AclChoice;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What did this client do? And without one, who sends most? */
@Route(ClientsAddress.ROUTE)
@Menu(title = "clients.menu", order = 210, icon = "icons/clients.svg")
@RolesAllowed(Capability.INVESTIGATE)
class ClientsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Formatting formatting;
    private final PeriodPicker period;
    private final AclChoice acl;
    private final ClientSearch search;
    private final PassedOver passedOver = new PassedOver();
    private final ClientsFound found;
    private final Page page;
    private ClientsAddress address;

    ClientsView(
            Clients clients,
            Requests requests,
            WebAclProfiles profiles,
            Formatting formatting,
            ArrivalBoard arrivals,
            List<MarkerSource> markers,
            ViewMenus views,
            List<ClientAction> offers) {
        this.formatting = formatting;
        address = ClientsAddress.read(QueryParameters.empty(), formatting.clock());
        period = new PeriodPicker(formatting, chosen -> go(address.with(chosen))).withoutComparison();
        acl = new AclChoice(profiles, chosen -> go(address.with(chosen)));
        search = new ClientSearch(chosen -> go(address.with(chosen)));
        found = new ClientsFound(clients, requests, profiles, formatting, arrivals, markers, offers)
                .telling(this::answer)
                .zooming(range ->
                        go(address.with(Period.of(range, formatting.clock().getZone()))));
        page = new Page(translate("clients.question"), passedOver, search, found)
                .with(found.actions(), views.of(ClientsAddress.ROUTE, () -> address.write()), acl, period);
        add(page);
    }

    private void go(ClientsAddress to) {
        UI.getCurrent().navigate(ClientsView.class, to.write());
    }

    private void answer(String sentence) {
        page.answer(Words.plain(sentence));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        passedOver(query);
        show(ClientsAddress.read(query, formatting.clock()));
    }

    void show(ClientsAddress chosen) {
        address = chosen;
        period.show(address.period());
        acl.show(address.acl());
        search.show(address.client());
        found.show(address);
    }

    private void passedOver(QueryParameters query) {
        passedOver.clear();
        for (var nonsense : ClientsAddress.nonsense(query, formatting.clock())) {
            switch (nonsense.parameter()) {
                case PeriodAddress.PARAMETER ->
                    passedOver.add(translate("uikit.period"), nonsense, translate("uikit.period.LAST_24_HOURS"));
                case "acl" -> passedOver.add(translate("webacl.acl"), nonsense, translate("webacl.acl.all"));
                default -> passedOver.add(translate("clients.client"), nonsense, translate("clients.everybody"));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return translate("clients.menu") + " - Kamae";
    }
}
