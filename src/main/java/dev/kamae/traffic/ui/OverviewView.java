package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.requests.Requests;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Arriving;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Live;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Shown;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.ui.ProfileLinks;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Is the traffic as usual? What came in, what was stopped, and by what it is made up. */
@Route(OverviewAddress.ROUTE)
@Menu(title = "traffic.menu", order = 200, icon = "icons/traffic.svg")
@RolesAllowed(Capability.VIEW)
class OverviewView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Traffic traffic;
    private final Requests requests;
    private final Formatting formatting;
    private final Live live;
    private final List<MarkerSource> markers;
    private final RequestLinks links;
    private final ProfileLinks profileLinks;
    private final ArrivalBoard arrivals;
    private final TrafficChoices choices;
    private final OverviewFreshness freshness;
    private final Arriving arriving;
    private final Div body = new Div();
    private final Page page;

    OverviewView(
            Traffic traffic,
            Requests requests,
            WebAclProfiles profiles,
            Formatting formatting,
            Live live,
            Identity identity,
            List<MarkerSource> markers,
            ArrivalBoard arrivals,
            ViewMenus views) {
        this.traffic = traffic;
        this.requests = requests;
        this.formatting = formatting;
        this.live = live;
        this.markers = markers;
        this.arrivals = arrivals;
        links = new RequestLinks(identity.may(Capability.INVESTIGATE));
        profileLinks = new ProfileLinks(profiles.mayDeclare());
        choices = new TrafficChoices(OverviewView.class, profiles, formatting);
        freshness = new OverviewFreshness(formatting);
        arriving = new Arriving(arrivals);
        var saved = views.of(OverviewAddress.ROUTE, () -> choices.address().write());
        page = new Page(translate("traffic.question"), choices.passedOver(), arriving, body)
                .with(freshness, saved, choices.acl(), choices.period());
        add(page);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = choices.take(event);
        freshness.clear();
        var content = new OverviewContent(formatting, markers, links, profileLinks, address.period());
        if (links.allowed()) {
            content.add(new NotableCard(requests, formatting, arrivals, address));
        }
        content.onZoom(choices::zoom);
        body.removeAll();
        body.add(content);
        var wish = new OverviewWish(address.period(), address.acls());
        live.<OverviewWish.Seen>watch(
                content,
                wish,
                () -> wish.ask(traffic, arrivals, formatting.clock()),
                shown -> show(content, shown.map(seen -> seen.reading(formatting))));
    }

    private void show(OverviewContent content, Shown<OverviewReading> shown) {
        page.answer(OverviewAnswer.of(shown, formatting.formats()));
        body.getChildren().filter(Empty.class::isInstance).toList().forEach(body::remove);
        content.setVisible(true);
        if (shown instanceof Shown.Known<OverviewReading>(var reading, var age)) {
            freshness.show(reading);
            arriving.show(reading.arrivals());
            if (reading.reach() != null && reading.isWithoutLogs()) {
                content.setVisible(false);
                body.add(new NoTraffic(formatting, arrivals, OverviewAddress.ROUTE)
                        .of(reading.reach(), choices.address()));
                return;
            }
        }
        content.show(shown);
    }

    @Override
    public String getPageTitle() {
        return translate("traffic.menu") + " - Kamae";
    }
}
