package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.core.Period;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.traffic.Overview;
import dev.kamae.traffic.Traffic;
import dev.kamae.traffic.WebAclId;
import dev.kamae.traffic.WebAclProfiles;
import dev.kamae.uikit.Completeness;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Freshness;
import dev.kamae.uikit.Live;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PeriodPicker;
import dev.kamae.uikit.Shown;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Is the traffic as usual? What came in, what was stopped, and by what it is made up. */
@Route("traffic")
@Menu(title = "traffic.menu", order = 200, icon = "icons/traffic.svg")
@RolesAllowed(Capability.VIEW)
class OverviewView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    /** The latest line of a site that is visited is not older than this, unless its delivery is late. */
    private static final Duration LATE = Duration.ofMinutes(20);

    private final Traffic traffic;
    private final WebAclProfiles profiles;
    private final Formatting formatting;
    private final Live live;
    private final List<MarkerSource> markers;
    private final RequestLinks links;
    private final ProfileLinks profileLinks;
    private final boolean mayCollect;
    private final Freshness freshness;
    private final PeriodPicker period;
    private final AclChoice acl;
    private final Div body = new Div();
    private final Page page;
    private OverviewAddress address;

    /** What is asked; two people with the same wish share its answer. */
    private record Wish(Period period, Set<WebAclId> acls) {}

    OverviewView(
            Traffic traffic,
            WebAclProfiles profiles,
            Formatting formatting,
            Live live,
            Identity identity,
            List<MarkerSource> markers) {
        this.traffic = traffic;
        this.profiles = profiles;
        this.formatting = formatting;
        this.live = live;
        this.markers = markers;
        links = new RequestLinks(identity.may(Capability.INVESTIGATE));
        profileLinks = new ProfileLinks(profiles.mayDeclare());
        mayCollect = Stream.of(Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN)
                .anyMatch(identity::may);
        address = OverviewAddress.read(QueryParameters.empty(), formatting.clock());
        freshness = new Freshness(formatting);
        period = new PeriodPicker(formatting, chosen -> go(address.with(chosen)));
        acl = new AclChoice(profiles, chosen -> go(address.with(chosen)));
        page = new Page(translate("traffic.question"), body).with(freshness, acl, period);
        add(page);
    }

    private void go(OverviewAddress to) {
        UI.getCurrent().navigate(OverviewView.class, to.write());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = OverviewAddress.read(event.getLocation().getQueryParameters(), formatting.clock());
        period.show(address.period());
        acl.show(address.acl());
        freshness.setVisible(false);
        var content = new OverviewContent(formatting, markers, links, profileLinks, address.period());
        if (links.allowed()) {
            content.add(new NotableCard(traffic, formatting));
        }
        content.onZoom(
                range -> go(address.with(Period.of(range, formatting.clock().getZone()))));
        body.removeAll();
        body.add(content);
        var wish = new Wish(address.period(), address.acls());
        live.<Overview>watch(
                content,
                wish,
                () -> traffic.overview(WholeHours.around(wish.period(), formatting.clock()), wish.acls()),
                shown -> show(content, shown.map(overview -> new OverviewReading(overview, formatting))));
    }

    private void show(OverviewContent content, Shown<OverviewReading> shown) {
        page.answer(OverviewAnswer.of(shown, formatting.formats()));
        if (shown instanceof Shown.Known<OverviewReading>(var reading, var age)) {
            fresh(reading);
            if (reading.isEmpty() && nothingYet(reading)) {
                body.getChildren().filter(Empty.class::isInstance).toList().forEach(body::remove);
                body.add(nothing());
                content.setVisible(false);
                return;
            }
        }
        body.getChildren().filter(Empty.class::isInstance).toList().forEach(body::remove);
        content.setVisible(true);
        content.show(shown);
    }

    private Empty nothing() {
        var nothing = new Empty(translate("traffic.nothingYet"));
        if (mayCollect) {
            nothing.add(new Anchor("collection", translate("traffic.nothingYet.next")));
        }
        return nothing;
    }

    /** Whether no web ACL has ever logged anything. */
    private boolean nothingYet(OverviewReading reading) {
        return reading.overview().leftOut().isEmpty()
                && reading.overview().completeness().away().isEmpty()
                && profiles.list().stream().allMatch(acl -> acl.lastHour() == null);
    }

    private void fresh(OverviewReading reading) {
        var logs = reading.overview().completeness();
        // of the past the open hour was not asked for
        freshness.setVisible(!logs.live().isEmpty());
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
