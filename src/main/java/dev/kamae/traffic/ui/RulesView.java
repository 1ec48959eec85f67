package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.requests.Verdicts;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.traffic.RuleCourse;
import dev.kamae.traffic.Rules;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Live;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclProfiles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

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
    private final List<MarkerSource> markers;
    private final boolean mayInvestigate;
    private final TrafficChoices choices;
    private final NoTraffic nothing;
    private final Div body = new Div();
    private final Page page;

    RulesView(
            Traffic traffic,
            Verdicts verdicts,
            WebAclProfiles profiles,
            Formatting formatting,
            Live live,
            Identity identity,
            List<MarkerSource> markers,
            ArrivalBoard arrivals,
            ViewMenus views) {
        this.traffic = traffic;
        this.verdicts = verdicts;
        this.formatting = formatting;
        this.live = live;
        this.markers = markers;
        mayInvestigate = identity.may(Capability.INVESTIGATE);
        choices = new TrafficChoices(RulesView.class, profiles, formatting);
        nothing = new NoTraffic(formatting, arrivals, ROUTE);
        var saved = views.of(ROUTE, () -> choices.address().write());
        page = new Page(translate("traffic.rules.question"), choices.passedOver(), body)
                .with(saved, choices.acl(), choices.period());
        add(page);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = choices.take(event);
        body.removeAll();
        show(RuleSpans.ask(traffic, address, formatting.clock()), address);
        body.add(new LoggedRuleCards(traffic, live, formatting, address));
    }

    private void show(RuleSpans spans, OverviewAddress address) {
        var rules = spans.whole();
        answer(rules);
        if (spans.isEmpty()) {
            body.add(nothing(rules, address));
            return;
        }
        var judged = verdicts.byRule(rules.period().from(), rules.period().until());
        body.add(chart(address), new RulesContent(spans, judged, address, formatting, mayInvestigate));
    }

    private void answer(Rules rules) {
        if (rules.matched() == 0) {
            page.answer(Words.plain(translate("traffic.rules.none")));
        } else {
            page.answer(
                    Words.plain(translate("traffic.rules.matched", rules.matched())),
                    Words.plain(translate("traffic.rules.wouldHaveActed", rules.wouldHaveActed())));
        }
    }

    private Component chart(OverviewAddress address) {
        var chart = new RuleChart(formatting, markers, address.period());
        chart.onZoom(choices::zoom);
        var wish = new RuleChart.Wish(address.period(), address.acls());
        live.<RuleCourse>watch(chart, wish, () -> wish.ask(traffic, formatting.clock()), chart::show);
        return chart;
    }

    private Component nothing(Rules rules, OverviewAddress address) {
        if (rules.acls().isEmpty()) {
            return nothing.of(traffic, address);
        }
        var hours = rules.completeness();
        return new Empty(translate(
                hours.whole() && hours.live().isEmpty() ? "traffic.rules.unmatched" : "traffic.rules.notYet"));
    }

    @Override
    public String getPageTitle() {
        return translate("traffic.rules.menu") + " - Kamae";
    }
}
