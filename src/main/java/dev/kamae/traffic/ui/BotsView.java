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
import dev.kamae.requests.ui.NoLogs;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.traffic.Bots;
import dev.kamae.traffic.LoggedBots;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
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
import java.util.List;

/** Which bots come, and what becomes of them? */
@Route(BotsView.ROUTE)
@Menu(title = "traffic.bots.menu", order = 205, icon = "icons/bots.svg")
@RolesAllowed(Capability.VIEW)
class BotsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "traffic/bots";

    private final Traffic traffic;
    private final Formatting formatting;
    private final Live live;
    private final List<MarkerSource> markers;
    private final ArrivalBoard arrivals;
    private final RequestLinks links;
    private final ProfileLinks profileLinks;
    private final PeriodPicker period;
    private final AclChoice acl;
    private final PassedOver passedOver = new PassedOver();
    private final Div body = new Div();
    private final Page page;
    private OverviewAddress address;

    BotsView(
            Traffic traffic,
            WebAclProfiles profiles,
            Formatting formatting,
            Live live,
            Identity identity,
            List<MarkerSource> markers,
            ArrivalBoard arrivals,
            ViewMenus views) {
        this.traffic = traffic;
        this.formatting = formatting;
        this.live = live;
        this.markers = markers;
        this.arrivals = arrivals;
        links = new RequestLinks(identity.may(Capability.INVESTIGATE));
        profileLinks = new ProfileLinks(profiles.mayDeclare());
        address = OverviewAddress.read(QueryParameters.empty(), formatting.clock());
        period = new PeriodPicker(formatting, chosen -> go(address.with(chosen))).withoutComparison();
        acl = new AclChoice(profiles, chosen -> go(address.with(chosen)));
        page = new Page(translate("traffic.bots.question"), passedOver, body)
                .with(views.of(ROUTE, () -> address.write()), acl, period);
        add(page);
    }

    private void go(OverviewAddress to) {
        UI.getCurrent().navigate(BotsView.class, to.write());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        address = OverviewAddress.read(query, formatting.clock());
        passedOver(query);
        period.show(address.period());
        acl.show(address.acl());
        var content = new BotsContent(formatting, markers, links, profileLinks, address.period());
        content.onZoom(
                range -> go(address.with(Period.of(range, formatting.clock().getZone()))));
        body.removeAll();
        body.add(content);
        var wish = new BotsReading.Wish(address.period(), address.acls());
        live.<Bots>watch(
                content,
                wish,
                () -> wish.ask(traffic, formatting.clock()),
                shown -> show(content, shown.map(bots -> BotsReading.of(bots, formatting))));
        var logWish = new BotsReading.LogWish(address.period(), address.acls());
        live.<LoggedBots>watch(content, logWish, () -> logWish.ask(traffic, formatting.clock()), content::showLogged);
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

    private void show(BotsContent content, Shown<BotsReading> shown) {
        page.answer(BotsAnswer.of(shown, formatting.formats()));
        body.getChildren().filter(Empty.class::isInstance).toList().forEach(body::remove);
        content.show(shown);
        if (shown instanceof Shown.Known<BotsReading>(var reading, var age)
                && reading.isUnseen()
                && reading.bots().unseen().isEmpty()) {
            content.setVisible(false);
            body.add(nothing());
        }
    }

    private Empty nothing() {
        return traffic.reach(address.acls())
                .map(reach -> new NoLogs(reach, formatting, arrivals)
                        .empty(
                                day -> href(
                                        address.within(day, formatting.clock().getZone())),
                                href(address.everywhere())))
                .orElseGet(() -> new Empty(translate("requests.nothingYet")));
    }

    private static String href(OverviewAddress address) {
        return ROUTE + "?" + address.write().getQueryString();
    }

    @Override
    public String getPageTitle() {
        return translate("traffic.bots.menu") + " - Kamae";
    }
}
