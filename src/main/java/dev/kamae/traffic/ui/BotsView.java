package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.botsamples.BotSamples;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.traffic.LoggedBots;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.ArrivalBoard;
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

/** Which bots come, and what becomes of them? */
@Route(BotsView.ROUTE)
@Menu(title = "traffic.bots.menu", order = 205, icon = "icons/bots.svg")
@RolesAllowed(Capability.VIEW)
class BotsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "traffic/bots";

    private final Traffic traffic;
    private final BotSamples samples;
    private final Formatting formatting;
    private final Live live;
    private final List<MarkerSource> markers;
    private final RequestLinks links;
    private final ProfileLinks profileLinks;
    private final TrafficChoices choices;
    private final NoTraffic nothing;
    private final Div body = new Div();
    private final Page page;

    BotsView(
            Traffic traffic,
            BotSamples samples,
            WebAclProfiles profiles,
            Formatting formatting,
            Live live,
            Identity identity,
            List<MarkerSource> markers,
            ArrivalBoard arrivals,
            ViewMenus views) {
        this.traffic = traffic;
        this.samples = samples;
        this.formatting = formatting;
        this.live = live;
        this.markers = markers;
        links = new RequestLinks(identity.may(Capability.INVESTIGATE));
        profileLinks = new ProfileLinks(profiles.mayDeclare());
        choices = new TrafficChoices(BotsView.class, profiles, formatting);
        nothing = new NoTraffic(formatting, arrivals, ROUTE);
        var saved = views.of(ROUTE, () -> choices.address().write());
        page = new Page(translate("traffic.bots.question"), choices.passedOver(), body)
                .with(saved, choices.acl(), choices.period().withoutComparison());
        add(page);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = choices.take(event);
        var content = new BotsContent(formatting, markers, links, profileLinks, address.period());
        content.onZoom(choices::zoom);
        body.removeAll();
        body.add(content);
        var wish = new BotsReading.Wish(address.period(), address.acls());
        live.<BotsReading.Seen>watch(
                content,
                wish,
                () -> wish.ask(traffic, samples, formatting.clock()),
                shown -> show(content, shown.map(seen -> seen.reading(formatting))));
        var logWish = new BotsReading.LogWish(address.period(), address.acls());
        live.<LoggedBots>watch(content, logWish, () -> logWish.ask(traffic, formatting.clock()), content::showLogged);
    }

    private void show(BotsContent content, Shown<BotsReading> shown) {
        page.answer(BotsAnswer.of(shown, formatting.formats()));
        body.getChildren().filter(Empty.class::isInstance).toList().forEach(body::remove);
        content.show(shown);
        if (shown instanceof Shown.Known<BotsReading>(var reading, var age)
                && reading.isUnseen()
                && reading.bots().unseen().isEmpty()) {
            content.setVisible(false);
            body.add(nothing.of(traffic, choices.address()));
        }
    }

    @Override
    public String getPageTitle() {
        return translate("traffic.bots.menu") + " - Kamae";
    }
}
