package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.clients.ClientPicture;
import dev.kamae.clients.ClientSentence;
import dev.kamae.clients.Clients;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.identity.Capability;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.logstore.LogsAbsent;
import dev.kamae.requests.Requests;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.PeriodPicker;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.ui.AclChoice;
import dev.kamae.webacl.ui.ProfileLinks;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What did this client do? And without one, who sends most? */
@Route(ClientsAddress.ROUTE)
@Menu(title = "clients.menu", order = 210, icon = "icons/clients.svg")
@RolesAllowed(Capability.INVESTIGATE)
class ClientsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Clients clients;
    private final Requests requests;
    private final Formatting formatting;
    private final ArrivalBoard arrivals;
    private final ProfileLinks profileLinks;
    private final List<MarkerSource> markers;
    private final List<ClientAction> offers;
    private final PeriodPicker period;
    private final AclChoice acl;
    private final ClientSearch search;
    private final PassedOver passedOver = new PassedOver();
    private final Div actions = new Div();
    private final Div body = new Div();
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
        this.clients = clients;
        this.requests = requests;
        this.formatting = formatting;
        this.arrivals = arrivals;
        this.markers = markers;
        this.offers = offers;
        profileLinks = new ProfileLinks(profiles.mayDeclare());
        address = ClientsAddress.read(QueryParameters.empty(), formatting.clock());
        period = new PeriodPicker(formatting, chosen -> go(address.with(chosen))).withoutComparison();
        acl = new AclChoice(profiles, chosen -> go(address.with(chosen)));
        search = new ClientSearch(chosen -> go(address.with(chosen)));
        page = new Page(translate("clients.question"), passedOver, search, body)
                .with(actions, views.of(ClientsAddress.ROUTE, () -> address.write()), acl, period);
        add(page);
    }

    private void go(ClientsAddress to) {
        UI.getCurrent().navigate(ClientsView.class, to.write());
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
        load();
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

    private void load() {
        body.removeAll();
        actions.removeAll();
        try {
            var client = address.client();
            var range = address.period().range(formatting.clock());
            if (client == null) {
                most(new TopClientCards(clients.most(range.from(), range.to(), address.acls()), address, formatting));
            } else {
                one(clients.picture(client, range.from(), range.to(), address.acls()));
            }
        } catch (LogsAbsent none) {
            page.answer(Words.plain(translate("clients.answer.none")));
            body.add(new NothingLogged(requests, address, formatting, arrivals).of());
        } catch (LogStoreRefusal refusal) {
            page.answer(Words.plain(translate("clients.unknown")));
            body.add(new Empty(
                    refusal.sentence(formatting.language()),
                    new Button(translate("uikit.failed.again"), click -> load())));
        }
    }

    private void most(TopClientCards cards) {
        page.answer(Words.plain(cards.answer()));
        body.add(cards.lacks(profileLinks));
        body.add(cards.isEmpty() ? new NothingLogged(requests, address, formatting, arrivals).of() : cards);
    }

    private void one(ClientPicture picture) {
        page.answer(Words.plain(ClientSentence.of(
                picture, formatting.language(), formatting.clock().getZone())));
        body.add(new ClientLacks(picture.lacks(), picture.leftOut(), picture.gaps(), formatting, profileLinks));
        if (picture.requests() == 0) {
            body.add(new NothingLogged(requests, address, formatting, arrivals).of());
            return;
        }
        offers.forEach(offer -> offer.of(picture).ifPresent(actions::add));
        var content = new ClientContent(clients, markers, picture, address, formatting);
        content.onZoom(
                range -> go(address.with(Period.of(range, formatting.clock().getZone()))));
        body.add(content);
    }

    @Override
    public String getPageTitle() {
        return translate("clients.menu") + " - Kamae";
    }
}
