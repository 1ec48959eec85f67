package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.core.PeriodAddress;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.requests.Verdicts;
import dev.kamae.requests.ui.NoLogs;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.traffic.Rules;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Live;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.PeriodPicker;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.ui.AclChoice;
import jakarta.annotation.security.RolesAllowed;

/** Which rule did what? Of each web ACL what its rules ended, counted and would have ended. */
@Route(RulesView.ROUTE)
@Menu(title = "traffic.rules.menu", order = 220, icon = "icons/rules.svg")
@RolesAllowed(Capability.VIEW)
class RulesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "traffic/rules";

    private final Traffic traffic;
    private final Verdicts verdicts;
    private final Formatting formatting;
    private final Live live;
    private final ArrivalBoard arrivals;
    private final boolean mayInvestigate;
    private final PeriodPicker period;
    private final AclChoice acl;
    private final PassedOver passedOver = new PassedOver();
    private final Div body = new Div();
    private final Page page;
    private OverviewAddress address;

    RulesView(
            Traffic traffic,
            Verdicts verdicts,
            WebAclProfiles profiles,
            Formatting formatting,
            Live live,
            Identity identity,
            ArrivalBoard arrivals,
            ViewMenus views) {
        this.traffic = traffic;
        this.verdicts = verdicts;
        this.formatting = formatting;
        this.live = live;
        this.arrivals = arrivals;
        mayInvestigate = identity.may(Capability.INVESTIGATE);
        address = OverviewAddress.read(QueryParameters.empty(), formatting.clock());
        period = new PeriodPicker(formatting, chosen -> go(address.with(chosen))).withoutComparison();
        acl = new AclChoice(profiles, chosen -> go(address.with(chosen)));
        page = new Page(translate("traffic.rules.question"), passedOver, body)
                .with(views.of(ROUTE, () -> address.write()), acl, period);
        add(page);
    }

    private void go(OverviewAddress to) {
        UI.getCurrent().navigate(RulesView.class, to.write());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        address = OverviewAddress.read(query, formatting.clock());
        passedOver.clear();
        OverviewAddress.nonsense(query, formatting.clock()).forEach(nonsense -> {
            var isPeriod = nonsense.parameter().equals(PeriodAddress.PARAMETER);
            passedOver.add(
                    translate(isPeriod ? "uikit.period" : "webacl.acl"),
                    nonsense,
                    translate(isPeriod ? "uikit.period.LAST_24_HOURS" : "traffic.acl.every"));
        });
        period.show(address.period());
        acl.show(address.acl());
        show(traffic.rules(WholeHours.around(address.period(), formatting.clock()), address.acls()));
        body.add(new LoggedRuleCards(traffic, live, formatting, address));
    }

    private void show(Rules rules) {
        body.removeAll();
        if (rules.matched() == 0) {
            page.answer(Words.plain(translate("traffic.rules.none")));
            body.add(nothing(rules));
            return;
        }
        page.answer(
                Words.plain(translate("traffic.rules.matched", rules.matched())),
                Words.plain(translate("traffic.rules.wouldHaveActed", rules.wouldHaveActed())));
        var judged = verdicts.byRule(rules.period().from(), rules.period().until());
        body.add(new RulesContent(rules, judged, address, formatting, mayInvestigate));
    }

    private Component nothing(Rules rules) {
        if (!rules.acls().isEmpty()) {
            var hours = rules.completeness();
            return new Empty(translate(
                    hours.whole() && hours.live().isEmpty() ? "traffic.rules.unmatched" : "traffic.rules.notYet"));
        }
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
        return translate("traffic.rules.menu") + " - Kamae";
    }
}
