package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.kamae.clients.ClientPicture;
import dev.kamae.clients.ClientSentence;
import dev.kamae.clients.Clients;
import dev.kamae.clients.TopClients;
import dev.kamae.core.TimeRange;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.logstore.LogsAbsent;
import dev.kamae.requests.Requests;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.ui.ProfileLinks;
import java.util.List;
import java.util.function.Consumer;

/** What is known of the client of an address, or of those that send most; or why nothing is. */
class ClientsFound extends Div {

    private final Clients clients;
    private final Requests requests;
    private final Formatting formatting;
    private final ArrivalBoard arrivals;
    private final ProfileLinks profileLinks;
    private final List<MarkerSource> markers;
    private final List<ClientAction> offers;
    private final Div actions = new Div();
    private Consumer<String> tell = sentence -> {};
    private Consumer<TimeRange> zoom = range -> {};

    ClientsFound(
            Clients clients,
            Requests requests,
            WebAclProfiles profiles,
            Formatting formatting,
            ArrivalBoard arrivals,
            List<MarkerSource> markers,
            List<ClientAction> offers) {
        this.clients = clients;
        this.requests = requests;
        this.formatting = formatting;
        this.arrivals = arrivals;
        this.markers = markers;
        this.offers = offers;
        profileLinks = new ProfileLinks(profiles.mayDeclare());
    }

    /** Who hears the sentence that answers the page's question. */
    ClientsFound telling(Consumer<String> listener) {
        tell = listener;
        return this;
    }

    /** What drawing over the chart does. */
    ClientsFound zooming(Consumer<TimeRange> listener) {
        zoom = listener;
        return this;
    }

    /** What can be done about the client. */
    Div actions() {
        return actions;
    }

    void show(ClientsAddress address) {
        removeAll();
        actions.removeAll();
        try {
            var client = address.client();
            var range = address.period().range(formatting.clock());
            if (client == null) {
                most(clients.most(range.from(), range.to(), address.acls()), address);
            } else {
                one(clients.picture(client, range.from(), range.to(), address.acls()), address);
            }
        } catch (LogsAbsent none) {
            tell.accept(translate("clients.answer.none"));
            add(nothing(address));
        } catch (LogStoreRefusal refusal) {
            tell.accept(translate("clients.unknown"));
            add(new Empty(
                    refusal.sentence(formatting.language()),
                    new Button(translate("uikit.failed.again"), click -> show(address))));
        }
    }

    private void most(TopClients top, ClientsAddress address) {
        var cards = new TopClientCards(top, address, formatting);
        tell.accept(cards.answer());
        add(cards.lacks(profileLinks), cards.isEmpty() ? nothing(address) : cards);
    }

    private void one(ClientPicture picture, ClientsAddress address) {
        tell.accept(ClientSentence.of(
                picture, formatting.language(), formatting.clock().getZone()));
        add(new ClientLacks(picture.lacks(), picture.leftOut(), picture.gaps(), formatting, profileLinks));
        if (picture.requests() == 0) {
            add(nothing(address));
            return;
        }
        offers.forEach(offer -> offer.of(picture).ifPresent(actions::add));
        var content = new ClientContent(clients, markers, picture, address, formatting);
        content.onZoom(zoom);
        add(content);
    }

    private Component nothing(ClientsAddress address) {
        return new NothingLogged(requests, address, formatting, arrivals).of();
    }
}
