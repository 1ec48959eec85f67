package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.requests.Requests;
import dev.kamae.requests.ui.NoLogs;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Arriving;
import dev.kamae.uikit.Completeness;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Freshness;
import dev.kamae.uikit.Live;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.PeriodPicker;
import dev.kamae.uikit.Shown;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.ui.AclChoice;
import dev.kamae.webacl.ui.ProfileLinks;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;

/** Is the traffic as usual? What came in, what was stopped, and by what it is made up. */
@Route(OverviewAddress.ROUTE)
@Menu(title = "traffic.menu", order = 200, icon = "icons/traffic.svg")
@RolesAllowed(Capability.VIEW)
class OverviewView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    /** The latest line of a site that is visited is not older than this, unless its delivery is late. */
    private static final Duration LATE = Duration.ofMinutes(20);

    private final Traffic traffic;
    private final Requests requests;
    private final Formatting formatting;
    private final Live live;
    private final List<MarkerSource> markers;
    private final RequestLinks links;
    private final ProfileLinks profileLinks;
    private final ArrivalBoard arrivals;
    private final Freshness freshness;
    private final PeriodPicker period;
    private final AclChoice acl;
    private final PassedOver passedOver = new PassedOver();
    private final Arriving arriving;
    private final Div body = new Div();
    private final Page page;
    private OverviewAddress address;

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
        arriving = new Arriving(arrivals);
        address = OverviewAddress.read(QueryParameters.empty(), formatting.clock());
        freshness = new Freshness(formatting);
        period = new PeriodPicker(formatting, chosen -> go(address.with(chosen)));
        acl = new AclChoice(profiles, chosen -> go(address.with(chosen)));
        page = new Page(translate("traffic.question"), passedOver, arriving, body)
                .with(freshness, views.of(OverviewAddress.ROUTE, () -> address.write()), acl, period);
        add(page);
    }

    private void go(OverviewAddress to) {
        UI.getCurrent().navigate(OverviewView.class, to.write());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = OverviewAddress.read(event.getLocation().getQueryParameters(), formatting.clock());
        passedOver(event.getLocation().getQueryParameters());
        period.show(address.period());
        acl.show(address.acl());
        freshness.setVisible(false);
        var content = new OverviewContent(formatting, markers, links, profileLinks, address.period());
        if (links.allowed()) {
            content.add(new NotableCard(requests, formatting, arrivals, address));
        }
        content.onZoom(
                range -> go(address.with(Period.of(range, formatting.clock().getZone()))));
        body.removeAll();
        body.add(content);
        var wish = new OverviewWish(address.period(), address.acls());
        live.<OverviewWish.Seen>watch(
                content,
                wish,
                () -> wish.ask(traffic, arrivals, formatting.clock()),
                shown -> show(content, shown.map(seen -> seen.reading(formatting))));
    }

    private void passedOver(QueryParameters query) {
        passedOver.clear();
        for (var nonsense : OverviewAddress.nonsense(query, formatting.clock())) {
            var isPeriod = nonsense.parameter().equals(PeriodAddress.PARAMETER);
            passedOver.add(
                    translate(isPeriod ? "uikit.period" : "webacl.acl"),
                    nonsense,
                    translate(isPeriod ? "uikit.period.LAST_24_HOURS" : "traffic.acl.every"));
        }
    }

    private void show(OverviewContent content, Shown<OverviewReading> shown) {
        page.answer(OverviewAnswer.of(shown, formatting.formats()));
        body.getChildren().filter(Empty.class::isInstance).toList().forEach(body::remove);
        content.setVisible(true);
        if (shown instanceof Shown.Known<OverviewReading>(var reading, var age)) {
            fresh(reading);
            arriving.show(reading.arrivals());
            if (reading.reach() != null && reading.isWithoutLogs()) {
                content.setVisible(false);
                body.add(new NoLogs(reading.reach(), formatting, arrivals)
                        .empty(
                                day -> address.within(day, formatting.clock().getZone())
                                        .href(),
                                address.everywhere().href()));
                return;
            }
        }
        content.show(shown);
    }

    private void fresh(OverviewReading reading) {
        var logs = reading.overview().completeness();
        // of the past the open hour was not asked for, and nothing is late where there has been nothing
        freshness.setVisible(!logs.live().isEmpty() && !reading.isWithoutLogs());
        var late = logs.newest()
                .filter(newest -> formatting.since(newest).compareTo(LATE) > 0)
                .isPresent();
        freshness.show(new Completeness(logs.newest().orElse(null), late, null));
    }

    @Override
    public String getPageTitle() {
        return translate("traffic.menu") + " - Kamae";
    }
}
